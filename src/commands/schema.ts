import { join, resolve } from 'node:path';
import { isFile, shownPath, writeText } from '../io/index.ts';
import type { World } from '../model/world.ts';
import { type Command, UsageError } from './shared/command.ts';
import {
  editorExtensions,
  editorSchemaNames,
  editorSettings,
  pretty,
  remarkSettings,
  schemaNames,
  schemaTexts,
} from './shared/editor-files.ts';
import { textOf } from './shared/options.ts';

/** `rolepress schema`: the JSON Schema of a file that editors write, for their own editors to help them with, or of what programs read. */
export const schema: Command = {
  description:
    'Prints the JSON Schema of a role’s front matter, of a settings file, or of the JSON that `check`, `build` and `diff` print. It comes from the definition that Rolepress itself uses.',
  argument: { name: '[kind]', description: schemaNames.join(', ') },
  options: [
    {
      flags: '--write <folder>',
      description: 'write the schemas that editors use, and VS Code’s settings that use them, into .vscode',
    },
  ],
  examples: ['rolepress schema role > role.schema.json', 'rolepress schema --write .vscode'],
  run: async ([kind], options, world) => {
    const texts = await schemaTexts();
    const folder = textOf(options, 'write');
    if (folder !== undefined) {
      writeForEditors(folder, texts, world);
      return 0;
    }
    const name = schemaNames.find((one) => one === kind);
    if (name === undefined)
      throw new UsageError(`there is no schema “${kind ?? ''}”; expected one of ${schemaNames.join(', ')}`);
    world.stdout.write(texts[name]);
    return 0;
  },
};

/** Writes the schemas, and beside them the settings that are not there yet; existing settings are their owner’s. */
function writeForEditors(folder: string, texts: Awaited<ReturnType<typeof schemaTexts>>, { cwd, stdout }: World): void {
  const target = resolve(cwd, folder);
  const kept = [
    ['settings.json', pretty(editorSettings)],
    ['extensions.json', pretty(editorExtensions)],
    ['../.remarkrc.json', pretty(remarkSettings)],
  ] as const;
  const schemas = editorSchemaNames.map((name) => [`rolepress/${name}.schema.json`, texts[name]] as const);
  for (const [path, text] of [...schemas, ...kept]) {
    const file = join(target, path);
    const shown = shownPath(file, cwd);
    const isTheirs = kept.some(([name]) => name === path) && isFile(file);
    if (!isTheirs) writeText(file, text);
    stdout.write(isTheirs ? `kept ${shown}; see that it holds:\n${text}` : `wrote ${shown}\n`);
  }
}
