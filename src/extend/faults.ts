import * as v from 'valibot';

/** What functions of others have to give; what else they give is told in words that follow “gave”. */

const finding = v.strictObject({
  message: v.pipe(v.string(), v.nonEmpty()),
  help: v.optional(v.string()),
  key: v.optional(v.string()),
  line: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** A path below the site’s folder that leads nowhere else on any system. */
const path = v.pipe(
  v.string(),
  v.check((text) => !/[\\\0]/u.test(text) && text.split('/').every((part) => !['', '.', '..', '.rolepress'].includes(part))),
); // prettier-ignore

const file = v.strictObject({ path, contents: v.union([v.string(), v.instance(Uint8Array)]) });

/** What is wrong with what a rule gave; nothing when it is a list of findings. */
export function findingFault(given: unknown): string | undefined {
  return faultOf(given, v.array(finding), 'a list of findings `{message, help, key or line}`');
}

/** What is wrong with what an output gave; nothing when it is a list of files. */
export function fileFault(given: unknown): string | undefined {
  return faultOf(given, v.array(file), 'a list of files `{path, contents}`, each path below the site’s folder');
}

function faultOf(given: unknown, schema: v.GenericSchema, expected: string): string | undefined {
  const { issues } = v.safeParse(schema, given, { abortEarly: true });
  if (!issues) return undefined;
  const [{ path: keys, input, received }] = issues;
  const where = keys?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('') ?? '';
  const shown = typeof input === 'string' ? JSON.stringify(input) : received;
  return `${shown}${where === '' ? '' : ` as ${where.replace(/^\./u, '')}`}; expected ${expected}`;
}
