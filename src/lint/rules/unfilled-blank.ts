import { blankPattern, isExampleAddress } from '../../model/blanks.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { RoleDocument } from '../../parse/index.ts';
import { blanksIn } from '../blank-findings.ts';
import type { RoleRule } from '../rule.ts';
import { bodyStartOf } from '../text/matches.ts';
import { placesIn } from '../text/places.ts';

/** Reports what Rolepress itself offers to fill in, and addresses that are for examples only. */
export const unfilledBlank: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  inDrafts: 'warning',
  isLocked: true,
  summary:
    'A blank `<your …>` of a help text or a template is not filled in, or an address is at example.com, .org or .net.',
  why: 'Candidates would read the blank, and what is sent to example.com reaches nobody.',
  bad: '---\ntitle: Cook\napply: jobs@example.com\n---\n## Duties\n- **<your label>:** <your text>\n',
  good: '---\ntitle: Cook\napply: jobs@inn.example\n---\n## Duties\n- **Stations:** Prepare them.\n',
  check: (document) => [...blanksIn(document.yaml, ['apply', 'applicationContact']), ...inBody(document)],
};

function inBody(document: RoleDocument): readonly Finding[] {
  const { source, links } = document;
  const from = bodyStartOf(document);
  const { placeOf } = placesIn(source.text);
  const blanks = Array.from(source.text.slice(from).matchAll(blankPattern), ({ 0: text, index }): Finding => ({
    message: `“${text}” is a blank that was not filled in; expected the text for candidates`,
    place: placeOf(from + index, from + index + text.length),
    help: 'Write what belongs there, or delete the line until it is known.',
  }));
  const addresses = links
    .filter(({ href }) => isExampleAddress(href))
    .map(({ href, place }): Finding => ({
      message: `\`${href}\` is an address for examples; expected one that leads somewhere`,
      place,
      help: 'Type the address that is meant, or delete the link.',
    }));
  return [...blanks, ...addresses];
}
