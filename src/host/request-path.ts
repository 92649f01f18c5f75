/**
 * The path that a request asks for, decoded once and without its query; starts with a slash. Nothing where it is no path that a site can
 * have: one that climbs, that holds control characters or backslashes, or that is not UTF-8.
 */
export function requestPath(target: string): string | undefined {
  const written = target.split(/[?#]/u, 1)[0] ?? '';
  if (!written.startsWith('/')) return undefined;
  const path = decoded(written);
  if (path === undefined || /[\p{Cc}\\]/u.test(path)) return undefined;
  return path.split('/').some((part) => part === '.' || part === '..') ? undefined : path;
}

/** The query of a request. */
export function queryOf(target: string): URLSearchParams {
  const start = target.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : target.slice(start + 1).split('#', 1)[0]);
}

/** A path of the web below that of a site; nothing where it is not below. Both start with a slash, and the site’s ends with one. */
export function pathBelow(path: string, base: string): string | undefined {
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
