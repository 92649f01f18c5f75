import { describe, expect, it } from 'vitest';
import { headerOf, knownFrom } from '../../src/parse/index.ts';

const text =
  '---\ntitle: Cook\nsalary: {min: 30000, max: 40000, currency: EUR, per: year}\n---\nCook for the guests.\n';

function withTitle(json: string, title: string): string {
  return JSON.stringify({ ...(JSON.parse(json) as object), value: { title } });
}

describe('front matter that was read before', () => {
  it('is not read again, and says and places the same', () => {
    const read = headerOf({ text });
    const known = knownFrom(read);
    // Values that the text does not have show who was asked.
    const again = headerOf({ text }, known && { ...known, json: withTitle(known.json, 'Known') });
    expect(again.yaml.value).toEqual({ title: 'Known' });
    expect(again.fields).toEqual(read.fields);
    expect(again.markdown).toBe(read.markdown);
    expect(again.yaml.placeOf(['salary', 'max'])).toEqual(read.yaml.placeOf(['salary', 'max']));
    expect(again.yaml.placeOfKey(['salary'])).toEqual(read.yaml.placeOfKey(['salary']));
    expect(again.yaml.written(['title'])).toBe('Cook');
  });

  it('crosses threads as plain data', () => {
    const known = knownFrom(headerOf({ text }));
    expect(structuredClone(known)).toEqual(known);
  });

  it('is read anew when it has changed since', () => {
    const known = knownFrom(headerOf({ text }));
    const changed = headerOf({ text: text.replace('Cook\n', 'Head cook\n') }, known);
    expect(changed.fields?.value?.title).toBe('Head cook');
    expect(changed.yaml.value).toMatchObject({ title: 'Head cook' });
  });

  it('is read anew when it had a fault, so that the fault is told', () => {
    const faulty = headerOf({ text: '---\ntitle: Cook\nsalery: 5\n---\n' });
    expect(faulty.fields?.faults).toHaveLength(1);
    expect(knownFrom(faulty)).toBeUndefined();
    expect(knownFrom(headerOf({ text: 'No front matter.' }))).toBeUndefined();
  });
});
