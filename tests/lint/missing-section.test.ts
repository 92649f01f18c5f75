import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/schedule/index.ts';
import { buildIn, files, roleText, settings, siteYml } from '../support/helpers.ts';

const list = {
  q: '## Qualifications\n\n- a\n\n',
  d: '## Duties\n\n- a\n\n',
  r: '## Responsibilities\n\n- a\n\n',
  b: '## Benefits\n\n- a\n\n',
};

function helpOf(body: string): string | undefined {
  const text = `---\ntitle: Cook\n---\n${body}`;
  return checkSource({ path: 'content/roles/cook.md', text }, settings()).diagnostics.find(
    ({ rule }) => rule === 'missing-section',
  )?.help;
}

describe('what is to be typed for a missing section', () => {
  test.each([
    [
      'duties, before responsibilities',
      list.q + list.r,
      'Split the list under “Responsibilities” (line 8): add a line `## Duties` above line 8,',
    ],
    [
      'responsibilities, before what follows duties',
      list.q + list.d + list.b,
      'Split the list under “Duties” (line 8): add a line `## Responsibilities` above line 12,',
    ],
    [
      'responsibilities, after duties that end the file',
      list.q + list.d,
      'add a line `## Responsibilities` right below the text under “Duties” (line 8),',
    ],
    ['duties, before benefits', list.q + list.b, 'Add a line `## Duties` above line 8,'],
    ['qualifications, before benefits', list.b, 'Add a line `## Qualifications` above line 4,'],
  ])('%s', (_, body, help) => expect(helpOf(body)).toContain(help));

  test.each([list.q + list.r, list.q + list.d, list.q, list.b, 'Text.\n'])(
    'is never put at the end of the file: %j',
    (body) => expect(helpOf(body)).not.toMatch(/end of the file/u),
  );

  test('is in the language of the role', () => {
    const text = roleText({}, '## Requisitos\n\n- a\n\n## Responsabilidades\n\n- b\n').replace(
      'title: Cook',
      'title: Cook\nlanguage: es',
    );
    const found = checkSource({ path: 'content/roles/cook.md', text }, settings()).diagnostics.find(
      ({ rule }) => rule === 'missing-section',
    );
    expect(found?.help).toContain('`## Funciones`');
  });
});

describe('roles with one list for duties and responsibilities', () => {
  const findings = async (roles: readonly string[], site = '') => {
    const texts = roles.map((body, index) => [`content/roles/cook-${index}.md`, roleText({}, body)]);
    const folder = files({ 'content/site.yml': siteYml + site, ...Object.fromEntries(texts) });
    const { diagnostics } = await buildIn(folder);
    return diagnostics.filter(({ rule }) => rule === 'section-profile');
  };

  test('are told once for the site, with both ways out', async () => {
    const [found, ...others] = await findings([list.q + list.r, list.q + list.d, list.q + list.d + list.r]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      path: 'content/site.yml',
      message: expect.stringContaining('cook-0.md and 1 more have'),
    });
    expect(found?.help).toContain('`sections: {profile: standard}`');
  });

  test.each([
    ['the site takes one of the two', [list.q + list.r], 'sections: {profile: standard}\n'],
    ['the rule for missing sections is off', [list.q + list.r], 'rules: {missing-section: off}\n'],
    ['there are no qualifications', [list.r], ''],
    ['nothing is missing', [list.q + list.d + list.r], ''],
  ])('but not where %s', async (_, roles, site) => expect(await findings(roles, site)).toEqual([]));
});
