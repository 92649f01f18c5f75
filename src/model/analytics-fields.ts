import * as v from 'valibot';
import * as field from './fields.ts';

/** An address that a policy can name: whatever stands in it, no other source is allowed by it. */
const host = v.pipe(
  v.string('an address such as https://stats.inn.example'),
  v.regex(
    /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/iu,
    'an address that starts with https://, of letters, digits, dots and hyphens',
  ),
);

const plausible = v.strictObject({ domain: field.text, host: v.optional(host) }, 'a map of domain and host');
const umami = v.strictObject({ id: field.text, host }, 'a map of id and host');
const matomo = v.strictObject({ site: field.wholeNumber(1), host }, 'a map of site and host');
const script = v.pipe(
  v.string('the name of a file of templates/assets, such as stats.js'),
  v.regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\.js$/u, 'the name of a file of templates/assets, such as stats.js'),
);

/** What counts visits: one of these, or nothing. */
export const analytics = v.pipe(
  v.strictObject(
    {
      plausible: v.optional(plausible),
      umami: v.optional(umami),
      matomo: v.optional(matomo),
      script: v.optional(script),
    },
    'a map of plausible, umami, matomo or script',
  ),
  v.check((value) => Object.keys(value).length === 1, 'one of plausible, umami, matomo and script'),
);

export type AnalyticsFields = v.InferOutput<typeof analytics>;
