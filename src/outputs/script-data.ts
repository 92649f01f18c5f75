/** Data as JSON that is safe inside a script element: nothing in it can end the element. */
export function inScript(data: object): string {
  return JSON.stringify(data)
    .replace(/</gu, '\\u003c')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');
}

/** Data as a JSON file. Half a surrogate pair is written as an escape, so the file is UTF-8 whatever the data is. */
export function jsonFile(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
