/** Orders two texts by their UTF-16 units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders two names as a reader would, without regard to case and accents, and still the same on every machine. */
export function compareNames(a: string, b: string): number {
  return compareText(folded(a), folded(b)) || compareText(a, b);
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
