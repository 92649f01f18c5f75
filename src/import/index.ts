export { type ImportedFile, importFile, mostBytes } from './import-file.ts';
export type { ImportContext, InputFile } from './imported-role.ts';
export type { MadeRole } from './make-role.ts';
export { type Format, formats, importers } from './table.ts';
export { type ImportPlan, planImport } from './plan-import.ts';
export { jsonReport } from './report/json.ts';
export { markdownReport } from './report/markdown.ts';
export type { ImportReport } from './report/report.ts';
export { textReport } from './report/text.ts';
