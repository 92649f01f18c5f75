import { type Command, UsageError } from './command.ts';

/** `rolepress schema`: the JSON Schema of a file that editors write, for their own editors to help them with. */
export const schema: Command = {
  summary: 'print the JSON Schema of a file',
  description:
    'Prints the JSON Schema of a role’s front matter or of a settings file. It comes from the definition that the checks use.',
  argument: { name: '<kind>', description: 'role, site, locations or pay' },
  options: [],
  examples: ['rolepress schema role > role.schema.json', 'rolepress schema site > site.schema.json'],
  run: async ([kind], _options, { stdout }) => {
    // The converter is needed nowhere else, so only this command waits for it.
    const { jsonSchemaOf, schemaNames } = await import('../model/json-schema.ts');
    const name = schemaNames.find((one) => one === kind);
    if (name === undefined)
      throw new UsageError(`there is no schema “${kind}”; expected one of ${schemaNames.join(', ')}`);
    stdout.write(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
    return 0;
  },
};
