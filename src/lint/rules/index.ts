import { configuration } from './configuration.ts';
import { dateOrder } from './date-order.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { emptySection } from './empty-section.ts';
import { frontMatter } from './front-matter.ts';
import { invalidField } from './invalid-field.ts';
import { jobLocation } from './job-location.ts';
import { missingDatePosted } from './missing-date-posted.ts';
import { missingField } from './missing-field.ts';
import { missingSection } from './missing-section.ts';
import { outputConflict } from './output-conflict.ts';
import { rawHtml } from './raw-html.ts';
import { remoteCountry } from './remote-country.ts';
import { template } from './template.ts';
import { unknownField } from './unknown-field.ts';
import { unknownFile } from './unknown-file.ts';
import { unknownLocation } from './unknown-location.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedBaseline } from './unused-baseline.ts';
import { unusedDisable } from './unused-disable.ts';
import type { Rule } from '../rule.ts';

/** Every rule by its id, which is its file’s name. To add one: a new file, and a line here. */
export const rules = {
  configuration,
  'date-order': dateOrder,
  'duplicate-id': duplicateId,
  'duplicate-section': duplicateSection,
  'duplicate-slug': duplicateSlug,
  'empty-section': emptySection,
  'front-matter': frontMatter,
  'invalid-field': invalidField,
  'job-location': jobLocation,
  'missing-date-posted': missingDatePosted,
  'missing-field': missingField,
  'missing-section': missingSection,
  'output-conflict': outputConflict,
  'raw-html': rawHtml,
  'remote-country': remoteCountry,
  template,
  'unknown-field': unknownField,
  'unknown-file': unknownFile,
  'unknown-location': unknownLocation,
  'unreadable-file': unreadableFile,
  'unused-baseline': unusedBaseline,
  'unused-disable': unusedDisable,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
