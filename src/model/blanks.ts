/** Blanks that Rolepress hands out, in help texts, templates and new roles: they are written in one way, so that one that is left is found. */
export function blank(what: string): string {
  return `<your ${what}>`;
}

const anyBlank = /<your [^<>\n]{1,80}>/u;

/** Finds blanks that nobody has filled in, and the item that help texts offered before blanks had this form. */
export const blankPattern = new RegExp(String.raw`(?<!\\)${anyBlank.source}|\*\*Label:\*\* text(?=[ \t]*$)`, 'gmu');

/** Returns whether a text has a blank that nobody has filled in. */
export function hasBlank(text: string): boolean {
  return anyBlank.test(text);
}

const day = blank('day as YYYY-MM-DD');

/** What a line for a key looks like, with a blank for each fact. */
const forms: Readonly<Record<string, string>> = {
  datePosted: day,
  validThrough: day,
  dateModified: day,
  jobStartDate: day,
  location: `{locality: ${blank('town')}, country: ${blank('country code')}}`,
  applicantLocation: `[${blank('country code')}]`,
  salary: `{min: ${blank('lowest pay')}, max: ${blank('highest pay')}, currency: ${blank('currency code')}, per: ${blank('period')}}`,
  apply: blank('address to apply at'),
  organization: `{name: ${blank('organisation')}}`,
  url: blank('address'),
  country: blank('country code'),
  currency: blank('currency code'),
  min: blank('amount'),
  max: blank('amount'),
  contract: blank('contract (permanent, fixed-term, …)'),
  alt: `"${blank('words for what it shows')}"`,
};

/** The line to type for a key, with blanks in place of what only its author knows. */
export function formOf(key: string): string {
  return `${key}: ${Object.hasOwn(forms, key) ? forms[key] : blank(key)}`;
}

/** The item of a section, with blanks. */
export const itemForm = `- **${blank('label')}:** ${blank('text')}`;

/** Names that are set aside for examples (RFC 2606): nobody can be reached there. Hosts below `.example` are for examples of ours. */
const exampleHost = /(?:^|[@./])example\.(?:com|org|net)(?![\w-]|\.[\w])/iu;

/** Returns whether an address is at example.com, example.org or example.net. */
export function isExampleAddress(address: string): boolean {
  const [, authority = ''] = /^(?:mailto:|[a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)/iu.exec(address.trim()) ?? [];
  return exampleHost.test(authority);
}
