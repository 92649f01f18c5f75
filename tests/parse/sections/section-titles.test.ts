import { describe, expect, test } from 'vitest';
import { readRole, titleReader } from '../../../src/parse/index.ts';
import { settings } from '../../support/helpers.ts';

const { sections } = settings();

/** The first letters of the kinds that a title stands for. */
function kindsOf(title: string, language: string): string {
  return titleReader(
    sections,
    language,
  )(title)
    .map((kind) => kind[0])
    .join('');
}

const english = {
  q: [
    'What we’re looking for', 'Who we are looking for:', 'We’re looking for someone who has', 'We are looking for cooks for our new kitchen',
    'You’re a great fit if', 'You may be the right person if you', 'You’ll fit right in if:', 'This role is for you if', 'Strong candidates will have',
    'An excellent candidate will be able to:', 'The ideal applicant', 'All candidates will be assessed on their', 'We’ll evaluate you based on:',
    'You’ll need', 'You should have', 'You ideally have', 'To succeed in this role, you will need', 'What you’ll need to succeed', 'What it takes',
    'Which skills you will need', 'Bonus points if you', 'It would be a plus if', 'Spanish is a plus', 'Great to have', 'Our must-haves',
    'Preferred, but not required', 'Required skills', 'Essential knowledge and experience', 'Desired professional background', 'Skills we need',
    'Technical skills', 'Education and experience', 'Experience required for this role', 'Sous Chef Requirements', 'Minimum qualifications for all levels',
    'The requirements of this job are', 'Mandatory requirements', 'Bring your skills to our kitchen', 'Skill set', 'Knowledge, skills, and abilities',
    'About you', 'Who are you?', 'Do you have what it takes?', 'Qualifications {#qualifications}',
  ],
  d: [
    'Main duties', 'Other duties as assigned', 'Essential job functions', 'Your daily tasks', 'What you might do on a given day', 'A day in the life',
    'Your day-to-day', 'What a typical week looks like', 'Key activities',
  ],
  r: [
    'What you’ll do', 'What will you be doing?', 'What you will get to work on', 'What the job involves', 'What does this role look like?', 'You will:',
    'You’ll be responsible for', 'You will be able to', 'You’ll need to accomplish the following', 'Primarily responsible for', 'In this role, you will…',
    'In this role you’ll have the opportunity to', 'As a cook in our kitchen, you will', 'Your job will be to', 'About the Sous Chef role', 'Role summary',
    'The role', 'Position overview', 'Purpose of the job', 'Summary of role', 'Key objectives', 'Sous Chef Responsibilities', 'Roles and responsibilities',
    'We’re looking for someone who will', 'We are looking for a cook who can help us', 'The impact you’ll have', 'Scope of work',
  ],
  dr: ['Duties and Responsibilities', 'Essential Functions & Responsibilities', 'Main duties / key responsibilities of the cook'],
  qr: ['Requirements and responsibilities', 'Skills and what you’ll do'],
  rq: ['What you’ll do and who you are', 'The role and you are'],
  rd: ['Responsibilities, tasks'],
  // A part that is clearly something else does not hide the other.
  'd ': ['Duties and benefits'],
  'q ': ['Salary and requirements'],
  '': [
    'Skills test', 'About us', 'About the team', 'The team', 'Role of the committee', 'Salary', 'Interview process', 'Qualification process', 'How to apply',
    'Application requirements', 'Travel requirements', 'How we’ll evaluate you', 'Why you’ll love it here', 'What you’ll get', 'What’s in it for you',
    'What you need to know', 'Who you’ll work with', 'Who may apply', 'Our responsibility', 'Corporate social responsibility', 'User experience',
    'Technical Architect, User Experience', 'Candidate experience', 'Requirements gathering', 'Summary', 'Overview', 'Our mission', 'Levels', 'Performance indicators',
    'Skills development', 'Start date', 'Hiring process', 'Benefits', 'Compensation and perks', 'Work and family',
  ],
}; // prettier-ignore

const french = {
  q: [
    'Profil recherché', 'Les compétences que nous recherchons', 'Ce que nous recherchons :', 'Nous cherchons une personne qui sait', 'Vous avez', 'Vous êtes passionné par',
    'Vous serez à votre place si', 'Nous vous évaluerons selon', 'Vous serez évalué sur', 'Nos attentes', 'Pour être une excellente candidate', 'Qualités requises',
    'Votre parcours', 'Serait un atout', 'Exigences obligatoires', 'Formation et expérience',
  ],
  d: ['Vos missions', 'Missions principales', 'Tâches', 'Vos fonctions', 'Activités principales', 'Vous accomplirez les tâches suivantes', 'Une journée type'],
  r: [
    'Responsabilités', 'Ce que vous ferez', 'Voici ce que vous devrez accomplir', 'Vous devrez :', 'Vous serez en mesure de', 'Le rôle', 'Votre rôle',
    'Dans le cadre de ce poste, vous devrez', 'En tant que chef, vous', 'Description du poste', 'Nous cherchons quelqu’un qui saura',
  ],
  dr: ['Missions et responsabilités'],
  '': [
    'Notre mission', 'Nos missions', 'Qui sommes-nous ?', 'L’équipe', 'Modalités', 'Candidater', 'Vous êtes intéressé ?', 'Test de compétences', 'Profil linguistique',
    'Développement des compétences', 'Comment postuler', 'Le rôle du comité',
  ],
}; // prettier-ignore

const german = {
  q: [
    'Dein Profil', 'Ihr fachliches Profil', 'Was du mitbringst', 'Das solltest du mitbringen', 'Anforderungen an dich', 'Das erwarten wir von dir', 'Wen wir suchen',
    'Du bist', 'Damit überzeugst du uns', 'Gute Kenntnisse', 'Unsere Anforderungen', 'Wünschenswert', 'Von Vorteil', 'Idealerweise', 'Pluspunkte', 'Über dich',
  ],
  d: ['Aufgaben', 'Deine Aufgaben bei uns', 'Aufgabenbereich', 'Ihre Tätigkeit', 'Das erwartet dich', 'Ein typischer Tag', 'Was du tust', 'Das machst du', 'Dein Arbeitsalltag'],
  r: ['Verantwortung', 'Dein Verantwortungsbereich', 'Deine Rolle', 'Über die Stelle', 'Zuständigkeiten'],
  dr: ['Aufgaben und Verantwortung'],
  '': ['Unsere Aufgabe', 'Über uns', 'Wie du dich bewirbst', 'Gehalt', 'Das Auswahlverfahren', 'Unternehmensprofil', 'Das Team'],
}; // prettier-ignore

describe.each([
  ['en', english],
  ['fr', french],
  ['de', german],
])('in %s', (language, rows) => {
  test.each(Object.entries(rows).flatMap(([kinds, titles]) => titles.map((title) => [title, kinds.trim()])))(
    '“%s” stands for “%s”',
    (title, kinds) => expect(kindsOf(title, language).split('').toSorted()).toEqual(kinds.split('').toSorted()),
  );
});

/** Each section of a body in short: title, form, place and HTML. */
function found(text: string): readonly string[] {
  const source = { path: 'content/roles/cook.md', text: `---\ntitle: Cook\n---\n${text}` };
  const { outline, body } = readRole(source, settings());
  return outline.sections.map(({ heading: { title, form, place } }, index) => {
    const { start, end } = place;
    return `${title} ${form} ${start.line}:${start.column}-${end.line}:${end.column} ${body.sections[index]?.html ?? ''}`;
  });
}

describe('lines without a blank line around them', () => {
  test.each([
    ['##Duties:\nBake bread.\n', ['Duties: nospace 4:1-4:10 <p>Bake bread.</p>']],
    ['**Duties**\nBake *bread*.\nAnd buns.\n', ['Duties bold 4:1-4:11 <p>Bake <em>bread</em>.\nAnd buns.</p>']],
    ['**Duties:**  \nBake bread.\\\nAnd buns.\n', ['Duties: bold 4:1-4:12 <p>Bake bread.<br>\nAnd buns.</p>']],
    ['Hello.\n  **Duties**\n- a\n', ['Duties bold 5:3-5:13 <ul>\n<li>a</li>\n</ul>']],
    ['##Duties\na\n##Requirements\nb\n', ['Duties nospace 4:1-4:9 <p>a</p>', 'Requirements nospace 6:1-6:15 <p>b</p>']],
    ['<b>Duties</b><br>\na\n', ['Duties bold 4:1-4:18 <p>a</p>']],
    ['<h3>Duties</h3>\n<p>a</p>\n', ['Duties html 4:1-4:16 ']],
    ['##\u00a0Duties\n\na\n', ['Duties nospace 4:1-4:10 <p>a</p>']],
  ])('begin sections in %j', (text, sectionsOf) => expect(found(text)).toEqual(sectionsOf));

  test.each(['Our **Duties**\nare many.\n', '\\##Duties\nBake.\n', '**You will see to all of your duties.**\n\na\n'])(
    'begin none in %j',
    (text) => expect(found(text)).toEqual([]),
  );

  test('a part of the role below its summary is a section of its own', () => {
    const text =
      '## Role summary\n\na\n\n### Key objectives\n\nb\n\n#### Objective 1\n\nc\n\n**Responsibilities**\n\nd\n';
    expect(found(text).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['Role summary', 'Key objectives']);
  });
});

test.each([
  ['opening brackets', '('],
  ['spaces', ' '],
  ['colons', ': '],
  ['words', 'requirements '],
  ['signs', '& / '],
  ['numbers', '1. '],
  ['hashes', '#a '],
  ['tags', '<b '],
])('a title of 50 KB of %s takes no longer than its length', (_, part) => {
  const title = `x${part.repeat(50_000 / part.length)}x`;
  for (const language of ['en', 'fr', 'de']) expect(kindsOf(title, language)).toBe('');
  for (const line of [`**${title}**`, `## ${title}`, `##${title}`, `<h2>${title}`, `**Duties**\n${title}`]) {
    const source = { path: 'content/roles/cook.md', text: `---\ntitle: Cook\n---\n${line}\n` };
    expect(readRole(source, settings()).outline).toBeDefined();
  }
});
