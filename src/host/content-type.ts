import { lookup } from 'mrmime';

/** What a file is, by the end of its name, as static hosts tell it. */
export function contentTypeOf(path: string): string {
  const [ending] = /\.[a-z\d]+$/iu.exec(path) ?? [];
  const known: unknown = ending === undefined ? undefined : lookup(ending);
  // The table knows `constructor` too, as every object does.
  const type = typeof known === 'string' ? known : 'application/octet-stream';
  return isText.test(type) ? `${type}; charset=utf-8` : type;
}

const isText = /^text\/|[/+](?:json|xml)$|\/(?:javascript|ecmascript)$/u;
