import { join } from 'node:path';
import { dayOf } from '../../model/calendar.ts';
import { examplesFolder } from '../../model/examples.ts';
import { forLanguage } from '../../model/language.ts';
import { quotedYaml } from '../../parse/index.ts';
import { editorSchemaNames, editorSettings, pretty, type schemaTexts } from '../shared/editor-files.ts';
import { gitignoreAddition, packageAddition, packageJson, settingsAddition } from './additions.ts';
import { fill } from './fill.ts';
import { faviconOf, logoOf } from './monogram.ts';
import type { Answers } from './questions.ts';
import { readmeValues } from './readme.ts';
import type { Target } from './target.ts';
import { settingsValues } from './values.ts';
import { netlifySettings, workflowText } from './workflow.ts';

/** A file of a new site, before it is known whether one is there. */
export type PlannedFile = {
  /** Below the folder of the site, or below the root of the repository. */
  readonly in: 'site' | 'repository';
  readonly path: string;
  readonly text: string;
  /** Where to write it when there is another file at its path. */
  readonly elsewhere?: string;
  /** What to add to a file that is there already, by its text; nothing where nothing is missing. */
  readonly addition?: (there: string) => string | undefined;
};

/** All that the files of a new site follow from. */
export type Starter = {
  readonly answers: Answers;
  readonly target: Target;
  readonly now: string;
  readonly version: string;
  readonly commands: readonly string[];
  readonly schemas: Awaited<ReturnType<typeof schemaTexts>>;
  /** Reads a file of the starter folder, by its path in it. */
  readonly read: (path: string) => string;
};

/** The languages that a new site can have its texts in. */
const languages = { de: 'de', en: 'en', fr: 'fr' } as const;

/** The language of the texts of a new site: that of the site, or English. */
export function textLanguage(language: string): string {
  return forLanguage<string>(languages, language) ?? 'en';
}

/** Returns whether the site gets examples: one that has content of its own does not. */
export function getsExamples({ hasSettings, hasContent }: Target): boolean {
  return !hasSettings && !hasContent;
}

/** The pages that a new site has to fill in. Their names begin with `_` there, which sets them aside until they are renamed. */
const starterPages = ['about', 'benefits', 'how-we-hire', 'imprint', 'index', 'privacy'] as const;

/** How many days the example roles are open for. */
const exampleDays = 60;

/** The files of a new site, by path. Same answers, same folder, same day: same bytes. */
export function starterFiles(starter: Starter): readonly PlannedFile[] {
  const { answers, target } = starter;
  const settings: PlannedFile = { in: 'site', path: 'content/site.yml', text: fill(starter.read('common/site.yml'), settingsValues(starter)) }; // prettier-ignore
  const pictures: readonly PlannedFile[] = [
    { in: 'site', path: 'content/public/favicon.svg', text: faviconOf(answers.organization, answers.accent) },
    { in: 'site', path: 'content/public/logo.svg', text: logoOf(answers.organization, answers.accent) },
  ];
  return [
    ...(target.hasSettings ? [] : [settings, ...pictures]),
    ...(getsExamples(target) ? contentFiles(starter) : []),
    ...projectFiles(starter, settings.text),
    ...repositoryFiles(starter),
  ];
}

function contentFiles({ answers, now, read }: Starter): readonly PlannedFile[] {
  const language = textLanguage(answers.language);
  const today = dayOf(now, answers.timeZone);
  const lastDay = new Date(Date.parse(`${today}T00:00:00Z`) + exampleDays * 86_400_000).toISOString().slice(0, 10);
  // A role in another language than the site’s says so.
  const roleLanguage = forLanguage({ [language]: true }, answers.language) ? '' : `language: ${language}`;
  const values = { today, lastDay, roleLanguage };
  const filled = (name: string) => fill(read(`${language}/${name}`), values);
  return [
    { in: 'site', path: 'content/locations.yml', text: filled('locations.yml') },
    ...starterPages.map((name) => ({
      in: 'site' as const,
      path: `content/pages/_${name}.md`,
      text: fill(read(`${language}/pages/${name}.md`), { title: quotedYaml(answers.title) }),
    })),
    { in: 'site', path: `content/${examplesFolder}/example-baker.md`, text: filled('baker.md') },
    { in: 'site', path: `content/${examplesFolder}/example-bookkeeper.md`, text: filled('bookkeeper.md') },
    { in: 'site', path: 'content/shared/equal-opportunity.md', text: filled('equal-opportunity.md') },
  ];
}

function projectFiles(starter: Starter, settings: string): readonly PlannedFile[] {
  const { answers, schemas, read, target } = starter;
  const readme = fill(read(`${textLanguage(answers.language)}/README.md`), readmeValues(starter, settings));
  const gitignore = read('common/gitignore');
  const extensions = pretty({ recommendations: ['redhat.vscode-yaml'] });
  return [
    { in: 'site', path: '.editorconfig', text: read('common/editorconfig') },
    { in: 'site', path: '.gitattributes', text: read('common/gitattributes') },
    { in: 'site', path: '.gitignore', text: gitignore, addition: (there) => gitignoreAddition(there, gitignore) },
    { in: 'site', path: '.vscode/extensions.json', text: extensions },
    { in: 'site', path: '.vscode/settings.json', text: pretty(editorSettings), addition: settingsAddition },
    ...editorSchemaNames.map((name) => ({ in: 'site' as const, path: `.vscode/rolepress/${name}.schema.json`, text: schemas[name] })),
    { in: 'site', path: 'README.md', text: readme, ...(target.hasSettings ? {} : { elsewhere: 'content/README.md' }) },
    { in: 'site', path: 'package.json', text: packageJson(starter, target), addition: (there) => packageAddition(there, starter) },
  ]; // prettier-ignore
}

function repositoryFiles(starter: Starter): readonly PlannedFile[] {
  const { answers, target, read } = starter;
  const language = textLanguage(answers.language);
  // In a repository with other things in it, a template of its own does not stand in the way of theirs.
  const template =
    target.below === '' ? '.github/pull_request_template.md' : '.github/PULL_REQUEST_TEMPLATE/careers.md';
  return [
    { in: 'repository', path: '.github/ISSUE_TEMPLATE/new-role.yml', text: read(`${language}/new-role.yml`) },
    { in: 'repository', path: template, text: read(`${language}/pull-request.md`) },
    { in: 'repository', path: '.github/workflows/careers.yml', text: workflowText(starter) },
    ...(answers.host === 'netlify' ? [{ in: 'repository' as const, path: 'netlify.toml', text: netlifySettings(starter) }] : []),
  ]; // prettier-ignore
}

/** Where a planned file goes. */
export function fileOf({ in: where, path }: PlannedFile, { folder, root }: Target): string {
  return join(where === 'site' ? folder : root, path);
}
