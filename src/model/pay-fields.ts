import * as v from 'valibot';
import * as field from './fields.ts';

const payPeriods = ['hour', 'day', 'week', 'month', 'year'] as const;
const payPeriod = v.pipe(v.picklist(payPeriods, 'hour, day, week, month or year'), v.examples(['year']));
const payEntries = {
  min: v.optional(field.amount),
  max: v.optional(field.amount),
  currency: field.currency,
  per: payPeriod,
};

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined };

function hasBound({ min, max }: Bounds): boolean {
  return min !== undefined || max !== undefined;
}

function isInOrder({ min, max }: Bounds): boolean {
  return (min ?? 0) <= (max ?? Infinity);
}

const noBound = 'min, max, or both';
const outOfOrder = 'a min that is not above the max';

/** A range of pay, as in a role's `salary` and in pay.yml. */
export const payBand = v.pipe(
  v.strictObject(payEntries, 'a map of min, max, currency and per'),
  v.check((band) => hasBound(band), noBound),
  v.check((band) => isInOrder(band), outOfOrder),
);

/** A range of pay in a list of them, and whom it holds for. */
export const payEntry = v.pipe(
  v.strictObject({ for: v.optional(field.text), ...payEntries }, 'a map of for, min, max, currency and per'),
  v.check((band) => hasBound(band), noBound),
  v.check((band) => isInOrder(band), outOfOrder),
);

/** A list of them, as in a role's `salary`. */
export const payList = v.pipe(
  v.array(payEntry, 'a list of salaries'),
  v.check(
    (entries) => entries.length < 2 || entries.every((one) => one.for !== undefined),
    'a `for` in each entry: a place of locations.yml, or a grade',
  ),
  v.check((entries) => new Set(entries.map((one) => one.for)).size === entries.length, 'another `for` in each entry'),
);

export type PayEntry = v.InferOutput<typeof payEntry>;
export type PayBand = v.InferOutput<typeof payBand>;
