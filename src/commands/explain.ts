import { type Example, type Rule, type RuleId, rules } from '../lint/index.ts';
import type { RuleLevel } from '../model/config.ts';
import { suggest } from '../model/suggest.ts';
import { type Command, UsageError } from './shared/command.ts';
import type { OwnRule } from '../model/extensions.ts';
import { extensionsOf } from './shared/load.ts';
import { contentOption, textOf } from './shared/options.ts';

// Object.keys forgets the keys’ type; the table is a constant of ours.
const ids = Object.keys(rules) as readonly RuleId[];

/** `rolepress explain`: why a rule exists, what is good and bad, how to change it. */
export const explain: Command = {
  description: 'Says what a rule reports and why, with an example of bad and of good, and how to change its level.',
  argument: { name: '[rule]', description: 'the rule’s id, as at the end of a finding (default: all)' },
  options: [
    contentOption,
    {
      flags: '--format <format>',
      description: 'the form of the answer; markdown is a page with every rule',
      choices: ['text', 'markdown'],
      default: 'text',
    },
  ],
  examples: ['rolepress explain missing-section', 'rolepress explain'],
  run: async ([name], options, { cwd, stdout }) => {
    const isPage = textOf(options, 'format') === 'markdown';
    const own = isPage ? {} : ((await extensionsOf(options, { cwd }))?.rules ?? {});
    const ownRule = name !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
    if (name !== undefined && ownRule) {
      stdout.write(ownText(name, ownRule));
      return 0;
    }
    const id = ids.find((one) => one === name);
    if (name !== undefined && id === undefined) {
      const meant = suggest(name, [...ids, ...Object.keys(own)]);
      throw new UsageError(
        `there is no rule “${name}”${meant ? `; did you mean ${meant}?` : ''}\nRun \`rolepress explain\` for all of them.`,
      );
    }
    if (isPage) stdout.write(page(id === undefined ? ids : [id]));
    else stdout.write(id === undefined ? list(own) : asText(id));
    return 0;
  },
};

type OwnRules = Readonly<Record<string, OwnRule>>;

function list(own: OwnRules): string {
  const ours = ids.map((id) => ({ id, severity: rules[id].severity, summary: rules[id].summary }));
  const theirs = Object.entries(own).map(([id, { severity = 'warning', summary }]) => ({ id, severity, summary }));
  const width = Math.max(...[...ours, ...theirs].map(({ id }) => id.length));
  return [...ours, ...theirs]
    .map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    .join('');
}

function ownText(id: string, { severity = 'warning', summary, why, url }: OwnRule): string {
  const more = [why, url].filter((line) => line !== undefined);
  return [`${id}  (${severity}, a rule of this site)`, '', summary, ...more, '', ...levelHelp(id, severity), ''].join(
    '\n',
  );
}

function levelHelp(id: string, severity: RuleLevel): readonly string[] {
  return [
    'Change its level in content/site.yml (off, info, warning or error):',
    indented(`rules: {${id}: ${severity === 'off' ? 'warning' : 'off'}}`),
    'Silence it once, in a role:',
    indented(`<!-- rolepress-disable-next-line ${id} -->`),
  ];
}

function asText(id: RuleId): string {
  const { severity, summary, why, bad, good }: Rule = rules[id];
  return [
    `${id}  (${severity})`,
    '',
    summary,
    why,
    '',
    'Bad:',
    indented(shown(bad)),
    '',
    'Good:',
    indented(shown(good)),
    '',
    ...levelHelp(id, severity),
    '',
  ].join('\n');
}

function page(shownIds: readonly RuleId[]): string {
  const rows = shownIds.map((id) => `| [\`${id}\`](#${id}) | ${rules[id].severity} | ${cell(rules[id].summary)} |`);
  const head = [
    '# Rules',
    '',
    'Written by `npm run docs` from the rules themselves. `rolepress explain RULE` prints one of them.',
    '',
    'Change a level in `content/site.yml`, for all files or for some:',
    '',
    '```yaml',
    'rules: {duplicate-section: error}',
    'overrides:',
    '  - {files: roles/archive/**, rules: {missing-section: warning}}',
    '```',
    '',
    'Silence a rule once with a comment on the line above: `<!-- rolepress-disable-next-line RULE -->` in the text,',
    '`# rolepress-disable-next-line RULE` in the front matter.',
    '',
    '| rule | level | reports |',
    '|---|---|---|',
  ];
  return [...head, ...rows, '', ...shownIds.map(chapter)].join('\n');
}

function chapter(id: RuleId): string {
  const { severity, summary, why, bad, good }: Rule = rules[id];
  return [
    `## ${id}`,
    '',
    `${summary} Level: ${severity}.`,
    '',
    why,
    '',
    'Bad:',
    '',
    fenced(bad),
    '',
    'Good:',
    '',
    fenced(good),
    '',
  ].join('\n');
}

function shown(example: Example): string {
  if (typeof example === 'string') return example.trimEnd();
  return Object.entries(example)
    .map(([path, text]) => `content/${path}:\n${indented(isBinary(text) ? '(a picture)' : text.trimEnd())}`)
    .join('\n')
    .replaceAll('content/../', '');
}

function isBinary(text: string): boolean {
  return text.includes('\0');
}

function fenced(example: Example): string {
  return `\`\`\`\`markdown\n${shown(example)}\n\`\`\`\``;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/\|/gu, '\\|');
}
