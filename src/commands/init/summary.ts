import { dirname, join } from 'node:path';
import { isFile, isFolder, readText, shownPath } from '../../io/index.ts';
import { examplesFolder } from '../../model/examples.ts';
import type { World } from '../../model/world.ts';
import { forLanguage } from '../../model/language.ts';
import { asksForRolepress } from './additions.ts';
import { repositoryFrom } from './github.ts';
import { standInUrl } from './questions.ts';
import { getsExamples, type Starter, textLanguage } from './starter-files.ts';
import type { Target } from './target.ts';

/** Why a file was left alone, and what to add to it. One that says the same already is no news. */
export type LeftFile = { readonly reason: string; readonly addition?: string; readonly isSame?: boolean };

/** A planned file, where it goes, and why it is not written where something is in the way. */
export type DecidedFile = {
  readonly file: string;
  readonly text: string;
  readonly left?: LeftFile;
};

/** What was written, what was left alone and what to add to it, what is still to do, and the next two commands. */
export function summaryOf(files: readonly DecidedFile[], starter: Starter, { cwd }: World): string {
  const { answers, target } = starter;
  const shown = (file: string) => shownPath(file, cwd);
  const written = files.filter(({ left }) => left === undefined).map(({ file }) => file);
  const same = files.filter((one) => one.left?.isSame).length;
  const schemas = written.filter(isSchema);
  const left = files.flatMap(({ file, left: why }) => (why && !why.isSame ? [leftText(shown(file), why)] : []));
  const names = [
    ...written.filter((file) => !isSchema(file)).map(shown),
    ...schemas.slice(0, 1).map((file) => `${shown(dirname(file))}/ (${schemas.length} schemas)`),
  ];
  const todo = todoOf(starter).map((line) => `  - ${line}`);
  return [
    names.length === 0 ? 'Nothing to write: everything is there.' : `Made the site of ${answers.organization}:`,
    ...names.map((name) => `  ${name}`),
    ...(same === 0 ? [] : [`  (${same} more ${same === 1 ? 'is' : 'are'} there already, with the same text)`]),
    ...(left.length === 0 ? [] : ['', 'Left alone:', ...left]),
    ...(todo.length === 0 ? [] : ['', 'To do:', ...todo]),
    '',
    'Next:',
    ...nextCommands(starter, target, cwd).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function isSchema(file: string): boolean {
  return file.endsWith('.schema.json');
}

function leftText(shown: string, { reason, addition }: LeftFile): string {
  const lines = addition?.split('\n') ?? [];
  return [`  ${shown}: ${reason}${lines.length > 0 ? `; ${lines[0]}` : ''}`, ...lines.slice(1).map((line) => `      ${line}`)].join('\n'); // prettier-ignore
}

function todoOf({ answers, target }: Starter): readonly string[] {
  const { url, repository, host, language } = answers;
  const site = `${target.below}content/site.yml`;
  const { folder, root } = target;
  const lockOfOthers = ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock'].find((name) => [folder, root].some((at) => isFile(join(at, name)))); // prettier-ignore
  return [
    ...(url === standInUrl && !target.hasSettings ? [`write the address of the site into ${site}, in place of ${standInUrl}`] : []),
    ...(!getsExamples(target) ? [] : [`change or delete the two examples in ${target.below}content/${examplesFolder}, and write your places into ${target.below}content/locations.yml`]),
    ...(target.hasContent || target.hasSettings ? [] : [`read ${target.below}content/shared/equal-opportunity.md: it ends every role; change it to what you mean, or take it out of \`append\` in ${site}`]),
    ...(!getsExamples(target) ? [] : [`write your words into the pages in ${target.below}content/pages, and take the _ off the names of those that you want: node_modules/rolepress/docs/make-it-yours.md leads through it`]),
    ...(forLanguage({ [textLanguage(language)]: true }, language) || target.hasSettings ? [] : [`there are no texts in “${language}” to begin with: the examples, content/shared and README.md are in English`]),
    ...(host === 'github-pages' ? ['on GitHub, once: Settings, Pages, Source: “GitHub Actions”'] : []),
...(host === 'cloudflare' ? [`at your host: build command \`npm run build\`, folder \`dist\`${target.below === '' ? '' : `, both in ${target.below}`}`] : []),
    ...(host === 'netlify' || host === 'cloudflare' ? [`for the build each night: put the address of a ${host === 'netlify' ? 'build' : 'deploy'} hook of your host into the secret BUILD_HOOK of the repository on GitHub`] : []),
    ...(host === 'other' ? ['build each night and upload dist, so that roles open and close on their days'] : []),
    ...(repositoryFrom(repository) ? [] : ['README.md has no link that opens a new role on GitHub, because the repository is not known; `--repository` says it']),
    ...(lockOfOthers === undefined ? [] : [`the workflow installs with npm, and there is a ${lockOfOthers}: change its steps to what you use`]),
    ...(isFolder(join(folder, 'templates')) ? [`the folder ${target.below}templates is there: Rolepress takes what is in it for templates of the site`] : []),
  ]; // prettier-ignore
}

/** The two commands that lead to the site on the screen. */
function nextCommands({ commands, version }: Starter, { folder, root }: Target, cwd: string): readonly string[] {
  const project = join(folder, 'package.json');
  const isInstalled = [folder, root].some((at) => isFolder(join(at, 'node_modules/rolepress')));
  const isAsked = isFile(project) && asksForRolepress(readText(project));
  const enter = folder === cwd ? '' : `cd ${inShell(shownPath(folder, cwd))} && `;
  const show = `npx rolepress ${commands.includes('dev') ? 'dev' : 'build'}`;
  if (isInstalled) return [`${enter}${show}`, 'npx rolepress new "Your first role"'];
  return [`${enter}npm install${isAsked ? '' : ` --save-dev --save-exact rolepress@${version}`}`, show];
}

function inShell(path: string): string {
  return /^[\w@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
