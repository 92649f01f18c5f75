import { isIP } from 'node:net';
import { type Answer, plainAnswer, type Request } from './answer.ts';

/**
 * Why a request is refused, when it is: it names another host, as a page does that had its own name lead to this machine, or it comes from
 * a page of another site. A number leads nowhere else, so it is no name that somebody could lend.
 */
export function refusalOf({ headers }: Request, host: string): Answer | undefined {
  const named = headers['host'] ?? '';
  if (named.includes(',')) return plainAnswer(400, 'This names several hosts.');
  if (!isOwn(named, host))
    return plainAnswer(403, `This server does not answer to that name. Start it with --host and the name, if it is yours.`);
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${named}`) return plainAnswer(403, 'Pages of other sites may not ask here.');
  return undefined;
} // prettier-ignore

/** A value of `Host`: a name or a number, and perhaps a port. */
function isOwn(named: string, host: string): boolean {
  const [, name = ''] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/iu.exec(named) ?? [];
  const lower = name.toLowerCase();
  return (
    lower === 'localhost' ||
    lower.endsWith('.localhost') ||
    (lower !== '' && lower === host.toLowerCase()) ||
    isIP(lower.replace(/^\[|\]$/gu, '')) > 0
  );
}
