import { cpus, release, totalmem, type } from 'node:os';

/** The machine that it was measured on, in a sentence. */
export function machine(): string {
  const processors = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`;
  const system = `${type()} ${release()}`;
  return `${processors.length} cores (${processors[0]?.model.trim() ?? 'of an unknown kind'}), ${memory}, ${system}`;
}
