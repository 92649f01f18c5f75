import { formOf } from '../../model/blanks.ts';
import type { Role } from '../../model/role.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { keyPlace } from '../key-place.ts';
import { liveRoles } from '../live-roles.ts';
import type { SiteRule } from '../rule.ts';

/** Reports open roles without a place to apply, or with one that is not safe. */
export const applyTarget: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'An open role does not say where to apply, or people would apply over a connection that is not encrypted.',
  why: 'Without it the page has no apply button and feeds lead nowhere; over http:// anyone on the way can read an application.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\napply: jobs@inn.example\n---\n',
  check: (collection) =>
    liveRoles(collection).flatMap((role) => {
      const finding = findingFor(role);
      return finding ? [{ path: role.path, ...finding }] : [];
    }),
};

function findingFor(role: Role): Finding | undefined {
  const { apply, keyLines } = role;
  // A value that cannot be read is reported as such.
  if (keyLines['apply'] === undefined)
    return {
      message: 'The role is open but has no `apply`; expected the address of a form, or an e-mail address',
      place: keyPlace(role, 'title'),
      help: `Add the key: \`${formOf('apply')}\`.`,
    };
  if (apply?.kind !== 'url' || !/^http:/iu.test(apply.href)) return undefined;
  return {
    message: `\`apply\` starts with http://, so applications are not encrypted on their way; expected https://`,
    place: keyPlace(role, 'apply'),
    help: `Type \`apply: ${apply.href.replace(/^http:/iu, 'https:')}\`, after opening that address in a browser.`,
  };
}
