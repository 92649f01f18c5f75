import { basename, dirname, join, resolve } from 'node:path';
import {
  type Format,
  formats,
  type ImportContext,
  type ImportedFile,
  importers,
  importFile,
  importOnPool,
  type ImportPlan,
  type ImportReport,
  type Input,
  jsonReport,
  markdownReport,
  mostBytes,
  planImport,
  textReport,
} from '../import/index.ts';
import { isFile, isFolder, isWithin, leadsAway, listTree, lstatOf, readStart, readContent, readText, shownPath, writeText } from '../io/index.ts'; // prettier-ignore
import { isNoContent } from '../model/no-content.ts';
import type { World } from '../model/world.ts';
import { configure } from '../site/index.ts';
import { type Command, type OptionValues, UsageError } from './shared/command.ts';
import { contentOption, quietOption, textOf } from './shared/options.ts';

/** `rolepress import`: role files from Word files, pages, other generators and applicant-tracking systems. */
export const importRoles: Command = {
  description:
    'Makes role files of files that were written for something else. No word is lost: what is not in a role file is told. Every role is a draft, facts are marked to be checked, and what nobody wrote is a blank.',
  argument: { name: '[sources...]', description: 'files and folders to read; - reads one file from standard input' },
  options: [
    contentOption,
    {
      flags: '--from <format>',
      description: `read every file as this format, whatever it looks like: ${formats.map((name) => `${name} (${importers[name].summary})`).join(', ')}`,
      choices: formats,
    },
    { flags: '--out <folder>', description: 'where the role files are written (default: the folder roles of the content)' },
    { flags: '--dry-run', description: 'write no role file; say what would be written' },
    { flags: '--force', description: 'replace role files that are there already with another text' },
    {
      flags: '--report <file>',
      description: 'also write the report there, by its ending: .json for programs, .md to tick off, else text (may be given several times)',
      repeatable: true,
    },
    {
      flags: '--column <key=name>',
      description: 'for tables: the column that holds a key of the front matter, or body (may be given several times)',
      repeatable: true,
      refuse: (value) => (/^[A-Za-z]+=.+$/u.test(value) ? undefined : 'expected a key and a column, such as title=Job name'),
    },
    quietOption,
  ],
  examples: [
    'rolepress import "Job ads" --dry-run',
    'rolepress import back-end-developer.docx',
    'rolepress import jobs.csv --column title="Job name" --column body=Text',
  ],
  run: async (words, options, world) => {
    const inputs = await inputsFrom(words, options, world);
    const content = readContent(textOf(options, 'content') ?? 'content', world.cwd);
    const { settings } = configure(content);
    const imported = await importAll(inputs, { settings, columns: columnsIn(options) }, options, world);
    const out = outFor(options, world);
    const folder = shownPath(out, world.cwd);
    const isDry = options['dryRun'] === true;
    const textAt = (file: string) => (isFile(join(out, file)) ? readText(join(out, file)) : undefined);
    const isInContent = isWithin(out, resolve(world.cwd, content.root, 'roles'));
    const plan = planImport(imported, { settings, roles: content.roles, folder, isInContent, textAt, replaces: options['force'] === true });
    if (!isDry) writeRoles(plan, out, world);
    const report = { ...plan, folder, isDry };
    for (const file of listOf(options['report'])) writeText(resolve(world.cwd, file), reportFor(file)(report));
    if (options['quiet'] !== true || plan.refused.length > 0) world.stdout.write(textReport(report));
    return plan.refused.length > 0 ? 1 : 0;
  },
}; // prettier-ignore

/** The files that a command line names, in the order of their paths below each folder. */
async function inputsFrom(words: readonly string[], options: OptionValues, world: World): Promise<readonly Input[]> {
  if (words.length === 0) throw new UsageError('there is nothing to import; name a file or a folder, or - for standard input'); // prettier-ignore
  const out = outFor(options, world);
  const inputs: Input[] = [];
  for (const word of words) {
    const path = resolve(world.cwd, word);
    if (word === '-') {
      const bytes = await world.stdin?.();
      if (!bytes) throw new UsageError('there is no standard input to read');
      inputs.push({ path: '-', read: () => bytes });
    } else if (isFile(path)) inputs.push(inputAt(path, world));
    else if (isFolder(path)) {
      const { files } = listTree(path);
      // What an import wrote is no source of the next.
      inputs.push(...files.filter(({ file }) => !isNoContent(basename(file)) && (path === out || !isWithin(resolve(file), out))).map(({ file }) => inputAt(resolve(file), world)));
    } else throw new UsageError(`there is no file or folder ${shownPath(path, world.cwd)}`);
  }
  return inputs.filter((input, index) => inputs.findIndex(({ path }) => path === input.path) === index);
} // prettier-ignore

function inputAt(file: string, { cwd }: World): Input {
  return { path: shownPath(file, cwd), read: () => readStart(file, mostBytes + 1) };
}

function columnsIn(options: OptionValues): Readonly<Record<string, string>> {
  return Object.fromEntries(listOf(options['column']).map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)])); // prettier-ignore
}

/** With fewer files for each, further threads take longer to start than they save. */
const fewFiles = 12;

/** Every file gives a result, whatever is in it: on a thread, a file that takes too long can be stopped. */
async function importAll(
  inputs: readonly Input[],
  context: ImportContext,
  options: OptionValues,
  { stderr, env, workers }: World,
): Promise<readonly ImportedFile[]> {
  const from = formats.find((name): name is Format => name === options['from']);
  const isShown = stderr.isTerminal && options['quiet'] !== true && !env['CI'];
  const onDone = (count: number) => {
    if (isShown) stderr.write(`\r\u001b[2KImported ${count} of ${inputs.length}…`);
  };
  const results: ImportedFile[] = [];
  if (workers) {
    const count = Math.min(workers.count, Math.ceil(inputs.length / fewFiles));
    results.push(...(await importOnPool(inputs, { ...workers, count, start: { imports: { context, from } }, onDone })));
  } else
    for (const { path, read } of inputs) {
      results.push(await importFile({ path, bytes: read() }, context, from));
      onDone(results.length);
    }
  if (isShown) stderr.write('\r\u001b[2K');
  return results;
}

function outFor(options: OptionValues, { cwd }: World): string {
  return resolve(cwd, textOf(options, 'out') ?? join(textOf(options, 'content') ?? 'content', 'roles'));
}

/** Writes what is new; no link is followed out of the folder. */
function writeRoles({ roles }: ImportPlan, out: string, { cwd }: World): void {
  if (leadsAway(out, cwd)) throw new UsageError(`--out ${shownPath(out, cwd)} lies behind a link, which is not followed`);
  for (const { file, text, state } of roles) {
    const target = join(out, file);
    if (state !== 'new' && state !== 'replaced') continue;
    if (dirname(target) !== out || lstatOf(target)?.isSymbolicLink())
      throw new UsageError(`${shownPath(target, cwd)} is a link; expected a file, or nothing`);
    writeText(target, text);
  }
} // prettier-ignore

function reportFor(file: string): (report: ImportReport) => string {
  if (/\.json$/iu.test(file)) return jsonReport;
  return /\.(?:md|markdown)$/iu.test(file) ? markdownReport : textReport;
}

function listOf(value: OptionValues[string]): readonly string[] {
  return [value ?? []].flat().filter((one) => typeof one === 'string');
}
