import type { MessagePort } from 'node:worker_threads';
import { importFile } from './import-file.ts';
import type { ImportContext, InputFile } from './imported-role.ts';
import type { Format } from './table.ts';

/** What a thread is started with that imports files. Plain data. */
export type ImportStart = { readonly imports: { readonly context: ImportContext; readonly from?: Format | undefined } };

/** Imports on a thread what comes through a port, one file at a time. */
export function serveImports(port: MessagePort, { imports: { context, from } }: ImportStart): void {
  port.on('message', (file: InputFile) => {
    void importFile(file, context, from).then((made) => port.postMessage(made));
  });
}
