import { blank, itemForm } from '../../model/blanks.ts';
import type { SectionSettings } from '../../model/config.ts';
import { titleFor } from '../../parse/index.ts';

/** Words for the blanks of the keys that a new role has. What is written for a key is decided where it is made. */
export const roleBlanks = {
  title: blank('job title'),
  datePosted: blank('day of publication as YYYY-MM-DD'),
  validThrough: blank('last day to apply as YYYY-MM-DD'),
  department: blank('department'),
  workplace: blank('workplace (on-site, hybrid or remote)'),
  employmentType: blank('form of employment (full-time, part-time, …)'),
  summary: blank('summary (what the job is for, in two or three sentences)'),
} as const;

/** A role file from the lines of its front matter, with a blank for its summary and an item in each section that the site asks for. */
export function roleForm(lines: readonly string[], sections: SectionSettings, language: string): string {
  const titles = sections.required.flatMap(([kind]) => {
    const definition = sections.definitions.find((one) => one.kind === kind);
    return definition ? [titleFor(definition, language)] : [];
  });
  const parts = [roleBlanks.summary, ...titles.flatMap((title) => [`## ${title}`, itemForm])];
  return `${frontMatter(lines)}\n${parts.join('\n\n')}\n`;
}

/** The lines between two lines `---`. */
export function frontMatter(lines: readonly string[]): string {
  return `${['---', ...lines, '---'].join('\n')}\n`;
}
