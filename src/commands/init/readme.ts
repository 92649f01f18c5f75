import { examplesFolder } from '../../model/examples.ts';
import { formOf } from '../../model/blanks.ts';
import { configure } from '../../site/index.ts';
import { roleBlanks, roleForm } from '../shared/role-form.ts';
import { asMarkdown, fill } from './fill.ts';
import { newFileLink, repositoryFrom } from './github.ts';
import { getsExamples, type Starter, textLanguage } from './starter-files.ts';

/** Words of a language for the README, the title of the site, its menu and its footer. */
type Words = Readonly<
  Record<'siteTitle' | 'newRole' | 'newRoleByHand' | 'examplesNote' | 'openRoles' | 'workingHere', string>
>;

/** The words of a language that there are texts in. */
export function wordsOf(language: string, read: Starter['read']): Words {
  // The file is ours.
  return JSON.parse(read(`${language}/words.json`)) as Words;
}

/** The lines of a role that somebody begins in a browser. */
function blankRole({ answers, target }: Starter, settings: string): string {
  const site = { path: 'content/site.yml', text: settings };
  const empty = { root: 'content', locations: undefined, pay: undefined, shared: [], publicFiles: [] };
  const { settings: read } = configure({ ...empty, site });
  const lines = [
    `title: ${roleBlanks.title}`,
    `datePosted: ${roleBlanks.datePosted}`,
    `validThrough: ${roleBlanks.validThrough}`,
    'status: draft',
    `department: ${roleBlanks.department}`,
    formOf('location'),
    `workplace: ${roleBlanks.workplace}`,
    `employmentType: ${roleBlanks.employmentType}`,
    formOf('salary'),
    formOf('apply'),
  ];
  return roleForm(lines, read.sections, target.config?.language ?? answers.language);
}

/** What stands in the README for those who write roles. */
export function readmeValues(starter: Starter, settings: string): Readonly<Record<string, string>> {
  const { answers, target, read } = starter;
  const words = wordsOf(textLanguage(answers.language), read);
  const contentFolder = `${target.below}content`;
  const repository = repositoryFrom(answers.repository);
  const text = blankRole(starter, settings);
  const link = repository && newFileLink(repository, target.branch, `${contentFolder}/roles/new-role.md`, text);
  const byHand = `${fill(words.newRoleByHand, { contentFolder })}\n\n\`\`\`markdown\n${text}\`\`\``;
  return {
    titleMarkdown: asMarkdown(answers.title),
    organizationMarkdown: asMarkdown(answers.organization),
    contentFolder,
    examplesNote:
      getsExamples(target) || target.hasExamples ? fill(words.examplesNote, { contentFolder, examplesFolder }) : '',
    newRoleLink: link === undefined ? byHand : `**[${words.newRole}](${link})**`,
    commands: `\`\`\`sh\n${commandLines(starter).join('\n')}\n\`\`\``,
  };
}

function commandLines({ commands }: Starter): readonly string[] {
  const shown = ['dev', 'new', 'check', 'build', 'preview'].filter((name) => commands.includes(name));
  return ['npm install', ...shown.map((name) => `npx rolepress ${name}${name === 'new' ? ' "Head Cook"' : ''}`)];
}
