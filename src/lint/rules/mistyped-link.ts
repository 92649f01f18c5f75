import type { Finding } from '../../model/diagnostic.ts';
import type { RoleDocument } from '../../parse/index.ts';
import type { RoleRule } from '../rule.ts';
import { bodyStartOf } from '../text/matches.ts';
import { type Places, placesIn } from '../text/places.ts';
import { withSurroundings } from '../text/surroundings.ts';

/** Reports what nearly is a link, and addresses with a percent sign that stands for nothing. */
export const mistypedLink: RoleRule = {
  on: 'role',
  inPages: 'file and blocks',
  severity: 'warning',
  summary: 'A link is typed in a way that Markdown does not read as one.',
  why: 'Brackets and a bare address are published where readers expect a link.',
  bad: '---\ntitle: Cook\n---\nSee [our kitchen] (https://rolepress.example/kitchen).\n',
  good: '---\ntitle: Cook\n---\nSee [our kitchen](https://rolepress.example/kitchen).\n',
  check: (document) => {
    const places = placesIn(document.source.text);
    return [...nearlyLinks(document, places), ...oddPercents(document)];
  },
};

/** What an address starts with when it is meant as one. */
const start = String.raw`(?:https?:\/\/|mailto:|tel:|www\.|\/)`;

type Form = {
  readonly pattern: RegExp;
  readonly fault: string;
  /** The link as it should be typed, of its text and its address. */
  readonly meant: (text: string, address: string) => string;
};

const forms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`(?<!\\)\[([^[\]\n\\]+)\][ \t]+\((${start}[^\s()]*)\)`, 'giu'),
    fault: 'has a blank between `]` and `(`',
    meant: (text, address) => `[${text}](${address})`,
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\(([^()[\]\n\\]+)\)\[(${start}[^\s[\]]*)\]`, 'giu'),
    fault: 'has its brackets swapped',
    meant: (text, address) => `[${text}](${address})`,
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\[([^[\]\n\\]+)\]\((${start}[^\s()<>"]*[ \t][^()<>"\n]*)\)`, 'giu'),
    fault: 'has an address with a blank in it',
    meant: (text, address) =>
      `[${text}](${/^tel:/iu.test(address) ? address.replace(/\s/gu, '') : address.trim().replace(/\s/gu, '%20')})`,
  },
];

function nearlyLinks(document: RoleDocument, { placeOf }: Places): readonly Finding[] {
  const { tree, source } = document;
  if (!/\][ \t]*\(|\)\[/u.test(source.text)) return [];
  const bodyStart = bodyStartOf(document);
  const found = forms
    .flatMap(({ pattern, fault, meant }) =>
      [...source.text.matchAll(pattern)].map(({ 0: written, 1: text = '', 2: address = '', index }) => ({
        start: index,
        written,
        fault,
        link: meant(text, address),
      })),
    )
    .filter((one) => one.start >= bodyStart)
    .toSorted((one, other) => one.start - other.start);
  return withSurroundings(tree, found)
    .filter(({ around }) => around.type === 'text')
    .map(({ start: from, written, fault, link }) => {
      const to = from + written.length;
      return {
        message: `The link \`${written}\` ${fault}; expected \`${link}\``,
        place: placeOf(from, to),
        help: `Type \`${link}\`.`,
        fix: { start: from, end: to, text: link },
      };
    });
}

/** HTML allows a percent sign only before the number of a byte. */
function oddPercents({ links }: RoleDocument): readonly Finding[] {
  return links.flatMap(({ href, place }) => {
    // What a template left behind is reported as such.
    if (!/%(?![\da-f]{2})/iu.test(href) || /\{[{%]|<%/u.test(href)) return [];
    const meant = href.replace(/%(?![\da-f]{2})/giu, '%25');
    return [
      {
        message: `\`${href}\` has a \`%\` without two hexadecimal digits behind it; expected \`%25\` for a percent sign`,
        place,
        help: `Type \`${meant}\`, or copy the address from the browser once more.`,
      },
    ];
  });
}
