import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The report of `--format json`. One definition: its type, and its published JSON Schema. */
export const jsonReport = v.strictObject({
  version: v.literal(1),
  summary: v.strictObject({
    files: v.pipe(count, v.description('How many files were looked at.')),
    errors: count,
    warnings: count,
    infos: count,
  }),
  diagnostics: v.pipe(
    v.array(
      v.strictObject({
        path: v.pipe(v.string(), v.description('Relative to the working directory, with forward slashes.')),
        line: v.pipe(position, v.description('1-based')),
        column: v.pipe(position, v.description('1-based, in UTF-16 units')),
        endLine: position,
        endColumn: v.pipe(position, v.description('Just behind the last character.')),
        severity: v.picklist(['error', 'warning', 'info']),
        rule: v.pipe(v.string(), v.description('`rolepress explain RULE` says more.')),
        message: v.string(),
        help: v.pipe(v.nullable(v.string()), v.description('What to type.')),
        suggestion: v.optional(
          v.pipe(
            v.strictObject({ line: position, endLine: position, text: v.string() }),
            v.description('Whole lines to type in place of those from line to endLine.'),
          ),
        ),
        url: v.pipe(v.nullable(v.string()), v.description('Where the rule is explained.')),
        fixable: v.pipe(v.boolean(), v.description('Whether --fix mends it.')),
        related: v.optional(v.array(v.strictObject({ path: v.string(), line: position, message: v.string() }))),
      }),
    ),
    v.description('By path, line, column, rule.'),
  ),
  leftOut: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          path: v.string(),
          why: v.pipe(v.string(), v.description('draft, scheduled, closed or incomplete')),
          reason: v.pipe(v.string(), v.description('In words.')),
          outputs: v.pipe(v.array(v.string()), v.description('The outputs that the role is missing from.')),
        }),
      ),
      v.description('Of a build: the roles that feeds, sitemap or structured data leave out, by path.'),
    ),
  ),
});

export type JsonReport = v.InferOutput<typeof jsonReport>;
