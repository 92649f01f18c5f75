import { join } from 'node:path';
import { isFile, obstacleTo, readText, writeNewFiles } from '../io/index.ts';
import { isTimeZone } from '../model/calendar.ts';
import type { World } from '../model/world.ts';
import { answersFrom, type AnswerSource } from './init/answers.ts';
import { fill } from './init/fill.ts';
import { questions } from './init/questions.ts';
import { wordsOf } from './init/readme.ts';
import { type DecidedFile, summaryOf } from './init/summary.ts';
import { fileOf, type PlannedFile, starterFiles } from './init/starter-files.ts';
import { type Target, targetAt } from './init/target.ts';
import type { Command, OptionValues } from './shared/command.ts';
import { schemaTexts } from './shared/editor-files.ts';
import { nowFrom, nowOption } from './shared/options.ts';
import { commands } from './table.ts';

/** `rolepress init`: the files of a new site. Everything is written at the end, all or nothing, and no file is ever overwritten. */
export const init: Command = {
  description:
    'Makes a site: settings, two example roles, a logo, and what VS Code and GitHub need. On a terminal it asks for what the options leave open. It works in a folder that is empty or not, overwrites nothing, and says what it left alone.',
  argument: { name: '[folder]', description: 'where to make the site (default: here)' },
  options: [
    ...questions.map(({ flags, description }) => ({ flags, description })),
    { flags: '--yes', description: 'ask nothing, and take the default of each option that is not given' },
    nowOption,
  ],
  examples: [
    'rolepress init',
    'rolepress init --yes',
    'rolepress init careers --organization "Example Inn" --repository example-inn/careers --time-zone Europe/Berlin',
  ],
  run: async ([folder], options, world) => {
    const target = targetAt(folder, world);
    const read = (path: string) => readText(join(world.starterFolder, path));
    const prompts = options['yes'] === true ? undefined : await world.loadPrompts?.();
    prompts?.open('rolepress init: a new careers site. Enter takes what is offered; Ctrl-C stops and writes nothing.');
    const answers = await answersFrom(options, aroundOf(target, read, world), sourceOf(options, prompts));
    if (!answers) return 2;
    const starter = {
      answers,
      target,
      now: nowFrom(options, world),
      version: world.version,
      commands: Object.keys(commands),
      schemas: await schemaTexts(),
      read,
    };
    const decided = starterFiles(starter).map((planned) => decide(planned, target));
    writeNewFiles(decided.flatMap(({ file, text, left }) => (left === undefined ? [{ file, text }] : [])));
    prompts?.close(`Done.`);
    world.stdout.write(summaryOf(decided, starter, world));
    return 0;
  },
};

function aroundOf(target: Target, read: (path: string) => string, { timeZone }: World) {
  const system = timeZone?.() ?? 'UTC';
  const titleIn = (language: string) => [language, (organization: string) => fill(wordsOf(language, read).siteTitle, { organization })] as const; // prettier-ignore
  return {
    target,
    systemTimeZone: isTimeZone(system) ? system : 'UTC',
    titles: Object.fromEntries(['de', 'en', 'fr'].map(titleIn)),
  };
}

function sourceOf(options: OptionValues, prompts: Exclude<AnswerSource, string> | undefined): AnswerSource {
  return options['yes'] === true ? 'defaults' : (prompts ?? 'command line');
}

function decide(planned: PlannedFile, target: Target): DecidedFile {
  const { text, addition, elsewhere } = planned;
  const file = fileOf(planned, target);
  const folder = planned.in === 'site' ? target.folder : target.root;
  const reason = obstacleTo(file, folder);
  if (reason === undefined) return { file, text };
  const there = isFile(file) ? readText(file) : undefined;
  if (there === text) return { file, text, left: { reason: 'it is there already', isSame: true } };
  const other = elsewhere === undefined ? undefined : join(folder, elsewhere);
  if (other !== undefined && obstacleTo(other, folder) === undefined) return { file: other, text };
  const said = there === undefined ? undefined : addition?.(there);
  return { file, text, left: { reason, ...(said === undefined ? {} : { addition: said }) } };
}
