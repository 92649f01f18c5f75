/** Parts of addresses as people read them: what is not properly encoded stays as it is. */

/** A part of a path, a query or a fragment. */
export function decodedPart(text: string): string {
  return decodedBy(decodeURIComponent, text);
}

/** A path or a whole address, in which signs that mean something stay encoded. */
export function decodedPath(text: string): string {
  return decodedBy(decodeURI, text);
}

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
