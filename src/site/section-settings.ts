import type { SectionDefinition, SectionSettings } from '../model/config.ts';
import type { SiteFields } from '../model/site-fields.ts';

/** Qualifications, duties and responsibilities in this order, then the site's own kinds in theirs. */
export function sectionSettings({ profile = 'strict', ...own }: NonNullable<SiteFields['sections']>): SectionSettings {
  // valibot’s rest type also covers `profile`, which was taken out above.
  const kinds = own as Readonly<Record<string, { title?: string; aliases?: string[]; required?: boolean }>>;
  const builtIn = ['qualifications', 'duties', 'responsibilities'];
  const definitions: readonly SectionDefinition[] = [
    ...builtIn,
    ...Object.keys(kinds).filter((kind) => !builtIn.includes(kind)),
  ].map((kind) => ({
    kind,
    title: kinds[kind]?.title,
    aliases: kinds[kind]?.aliases ?? [],
  }));
  const groups =
    profile === 'strict' ? builtIn.map((kind) => [kind]) : [['qualifications'], ['duties', 'responsibilities']];
  const wanted = groups
    .map((group) => group.filter((kind) => kinds[kind]?.required !== false))
    .filter((group) => group.length > 0);
  const added = Object.keys(kinds).filter(
    (kind) => kinds[kind]?.required === true && !wanted.some((group) => group.length === 1 && group[0] === kind),
  );
  return { definitions, required: [...wanted, ...added.map((kind) => [kind])] };
}
