/** How editors are asked to open a file at a place, by the names that can be given. */
export const editors = {
  vscode: 'vscode://file{file}:{line}:{column}',
  'vscode-insiders': 'vscode-insiders://file{file}:{line}:{column}',
  vscodium: 'vscodium://file{file}:{line}:{column}',
  cursor: 'cursor://file{file}:{line}:{column}',
  windsurf: 'windsurf://file{file}:{line}:{column}',
  zed: 'zed://file{file}:{line}:{column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
  webstorm: 'webstorm://open?file={file}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{file}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{file}&line={line}&column={column}',
  none: '',
} as const;

/** Returns whether a name or an address with `{file}` in it can be used. A script is no editor. */
export function isEditor(editor: string): boolean {
  if (Object.hasOwn(editors, editor)) return true;
  return /^[a-z][a-z\d+.-]*:/iu.test(editor) && !/^(?:javascript|data|vbscript|blob):/iu.test(editor) && editor.includes('{file}');
} // prettier-ignore

/** A file, and a 1-based place in it. */
export type EditorPlace = { readonly file: string; readonly line: number; readonly column: number };

/** Makes the links that open an editor; nothing where none is wanted. */
export function editorLinks(editor: string): (place: EditorPlace) => string | undefined {
  const template: string = Object.hasOwn(editors, editor) ? editors[editor as keyof typeof editors] : editor;
  if (template === '') return () => undefined;
  return ({ file, line, column }) => {
    // It begins with a slash on every system: /home/x, /C:/x.
    const path = `/${file}`.replace(/^\/+/u, '/').replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    const values: Readonly<Record<string, string>> = { file: path.replace(/^\/([a-z])%3A/iu, '/$1:'), line: `${line}`, column: `${column}` };
    return template.replace(/\{(file|line|column)\}/gu, (_, name: string) => values[name] ?? '');
  };
} // prettier-ignore
