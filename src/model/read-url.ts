/**
 * An address as browsers read it; nothing for a text that is none.
 *
 * `URL.canParse` is not asked: once Node.js 20 has compiled a call of it, it says no to a host such as `fährwell.example`.
 */
export function readUrl(address: string, base?: string | URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
