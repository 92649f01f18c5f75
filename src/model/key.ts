import { hash } from 'node:crypto';

/** A digest of everything that something was made from: the same key, the same thing. */
export type Key = string;

/** A key of plain data. */
export function keyOf(...parts: readonly unknown[]): Key {
  return digestOf(JSON.stringify(parts));
}

/** SHA-256 in base64url. */
export function digestOf(contents: string | Uint8Array): string {
  return hash('sha256', contents, 'base64url');
}

/** What tells files of one name apart by what they hold, from a digest: ten hexadecimal digits, as fingerprints of assets commonly are. */
export function fileFingerprint(digest: string): string {
  return Buffer.from(digest, 'base64url').toString('hex').slice(0, 10);
}
