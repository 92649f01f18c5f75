/** Control characters but for tabs and line ends, noncharacters, and halves of surrogate pairs: HTML and XML forbid them, and they mean nothing in a text. */
export const controls = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** YAML can write characters that no page may hold: `"\b"`. They are left out of every text. */
export function withoutControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(controls, '');
  if (Array.isArray(value)) return value.map(withoutControls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutControls(member)]));
}
