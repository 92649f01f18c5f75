import type { Finding, Place } from '../../model/diagnostic.ts';
import { type EmailFault, emailFault, mailtoFault } from '../links/email-fault.ts';
import { bodyStartOf } from '../text/matches.ts';
import { placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';

/** Reports e-mail addresses in the text that no mail would reach. Those of the front matter are held against its form. */
export const emailShape: RoleRule = {
  on: 'role',
  inPages: 'file and blocks',
  severity: 'warning',
  summary: 'An e-mail address in the text has a typo: two @, a comma or a space for a dot, a dot at its end.',
  why: 'Applications that are sent there come back, or are lost without a word.',
  bad: '---\ntitle: Cook\n---\nWrite to [the kitchen](mailto:jobs@@inn.example), or to chef@example,com.\n',
  good: '---\ntitle: Cook\n---\nWrite to [the kitchen](mailto:jobs@inn.example), or to chef@inn.example.\n',
  check: (document) => {
    const { links, source } = document;
    const mailLinks = links.filter(({ href }) => /^mailto:/iu.test(href));
    if (!source.text.includes('@') && mailLinks.length === 0) return [];
    const inLinks = mailLinks.flatMap(({ href, place }) => {
      const fault = mailtoFault(href);
      return fault ? [findingFor(href.slice('mailto:'.length), place, fault, 'mailto:')] : [];
    });
    const { placeOf } = placesIn(source.text);
    const inText = suspectsIn(source.text, bodyStartOf(document)).map(({ start, text }) =>
      findingFor(text, placeOf(start, start + text.length), emailFault(text), ''),
    );
    return [...inLinks, ...inText];
  },
};

function findingFor(written: string, place: Place, { reason, meant }: EmailFault, scheme: string): Finding {
  return {
    message: `The e-mail address \`${written}\` has ${reason}; ${meant === undefined ? 'expected one such as name@inn.example' : `did you mean \`${meant}\`?`}`,
    place,
    help:
      meant === undefined
        ? `Type the whole address, such as \`${scheme}name@inn.example\`.`
        : `Type \`${scheme}${meant}\`.`,
  };
}

/** How far an address reaches on either side of its @. */
const reach = 64;

const local = /[\w.+-]{1,64}$/u;
const ending =
  '(?:com|org|net|edu|gov|mil|io|info|eu|de|fr|uk|ca|us|ch|at|nl|be|it|es|pt|se|no|dk|fi|pl|ie|au|nz|in|jp|br)';

/** What may follow the @ of a mistyped address: another @, a comma or a space in place of a dot, two dots. */
const mistyped = new RegExp(
  [
    String.raw`^@+[\w-]+(?:\.[\w-]+)*\.\w{2,}`,
    String.raw`^[\w-]+(?:\.[\w-]+)*@[\w-]+(?:\.[\w-]+)*\.\w{2,}`,
    // Not the comma between two addresses, nor one that lacks its space.
    String.raw`^[\w-]+(?:\.[\w-]+)*(?<!\.${ending}),${ending}\b(?!@)`,
    String.raw`^ [\w-]+(?:\.[\w-]+)*\.${ending}\b`,
    String.raw`^[\w-]+(?: \.|\. )(?:com|org|net|edu|gov)\b`,
    String.raw`^[\w-]+(?:\.[\w-]+)*\.\.[\w-]+`,
  ].join('|'),
  'u',
);

type Suspect = { readonly start: number; readonly text: string };

/** Addresses in plain text that were meant as such but are not. Only the surroundings of each @ are looked at. */
function suspectsIn(text: string, from: number): readonly Suspect[] {
  const found: Suspect[] = [];
  let done = from;
  for (let at = text.indexOf('@', from); at !== -1; at = text.indexOf('@', Math.max(at + 1, done))) {
    const before = local.exec(text.slice(Math.max(done, at - reach), at))?.[0];
    const after = before === undefined ? undefined : mistyped.exec(text.slice(at + 1, at + 1 + 2 * reach))?.[0];
    if (before === undefined || after === undefined) continue;
    const start = at - before.length;
    // A link’s own address is looked at with the link; an address of the web or a fediverse name is none of mail.
    if (/[:/@]$/u.test(text.slice(Math.max(0, start - 1), start))) continue;
    found.push({ start, text: `${before}@${after}` });
    done = at + 1 + after.length;
  }
  return found;
}
