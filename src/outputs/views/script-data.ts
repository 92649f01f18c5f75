/** JSON that is safe inside a script element: nothing in it can end the element. */
export function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** What stands around the entries of a JSON file whose last key is an empty list. A line for each entry, so that a change of one is a change of one line. */
export function jsonFrame(data: object): { readonly head: string; readonly between: string; readonly tail: string } {
  const [, head = '', tail = ''] = /^([\s\S]*\[)(\][^[\]]*)$/u.exec(JSON.stringify(data, null, 2)) ?? [];
  return { head: `${head}\n`, between: ',\n', tail: `\n${tail}\n` };
}

/** Data as a JSON file. Half a surrogate pair is written as an escape, so the file is UTF-8 whatever the data is. */
export function jsonFile(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
