import type { SiteRule } from '../rule.ts';

/** Tells once that roles have one list where the site asks for two: ads rarely tell duties from responsibilities. */
export const sectionProfile: SiteRule = {
  on: 'site',
  severity: 'info',
  summary: 'Roles have qualifications and one of duties and responsibilities, and the site asks for all three.',
  why: 'Most ads have one list of what is to be done. Whoever meets the strict rule should know of both ways out before the same heading is added to every role.',
  bad: {
    'site.yml': 'title: Careers at Example\nurl: https://careers.inn.example/\norganization: {name: Example}\n',
    'roles/cook.md':
      '---\ntitle: Cook\n---\n## Qualifications\n- A steady hand.\n\n## Responsibilities\n- Dinner for 40 guests.\n',
  },
  good: {
    'site.yml':
      'title: Careers at Example\nurl: https://careers.inn.example/\norganization: {name: Example}\nsections: {profile: standard}\n',
    'roles/cook.md':
      '---\ntitle: Cook\n---\n## Qualifications\n- A steady hand.\n\n## Responsibilities\n- Dinner for 40 guests.\n',
  },
  check: ({ incomplete, settings, sitePath }) => {
    const asksForBoth = ['duties', 'responsibilities'].every((kind) =>
      settings.sections.required.some((group) => group.length === 1 && group[0] === kind),
    );
    const halves = asksForBoth ? incomplete.filter(({ kinds }) => hasOneOfTwo(kinds)) : [];
    const [first] = halves;
    if (!first) return [];
    const others = halves.length === 1 ? '' : ` and ${halves.length - 1} more`;
    return [
      {
        path: sitePath,
        message: `${first.path}${others} ${halves.length === 1 ? 'has' : 'have'} qualifications and one of duties and responsibilities; \`profile: strict\` asks for all three`,
        help: 'There are two ways out. Either split the list of each role in two, as its finding says; or ask every role for one of the two only: write `sections: {profile: standard}` in site.yml, or `profile: standard` below `sections:` where that is there already.',
      },
    ];
  },
};

function hasOneOfTwo(kinds: readonly string[]): boolean {
  return kinds.includes('qualifications') && kinds.includes('duties') !== kinds.includes('responsibilities');
}
