import type { Listening } from '../../host/index.ts';
import type { World } from '../../model/world.ts';
import { type OptionSpec, type OptionValues } from './command.ts';
import { textOf } from './options.ts';

/** The options of commands that serve. */
export const serveOptions: readonly OptionSpec[] = [
  {
    flags: '--port <number>',
    description: 'where to listen; when it is in use, the next free one is taken',
    default: '4321',
    refuse: (value) =>
      /^\d{1,5}$/u.test(value) && Number(value) <= 65_535 ? undefined : 'expected a number from 0 to 65535',
  },
  {
    flags: '--host <address>',
    description: 'the address to listen on; any other than 127.0.0.1 lets other machines see the site',
    default: '127.0.0.1',
    refuse: (value) => (/^[\w.:-]+$/u.test(value) ? undefined : 'expected a name or an address such as 0.0.0.0'),
  },
  { flags: '--open', description: 'open the site in the browser' },
];

/** Where to listen. */
export function addressFrom(options: OptionValues): { readonly host: string; readonly port: number } {
  return { host: textOf(options, 'host') ?? '127.0.0.1', port: Number(textOf(options, 'port') ?? 4321) };
}

/** Tells where the site is, opens it when that is asked, and serves until the process is asked to end. */
export async function serveUntilStopped(
  { url, port, close }: Listening,
  base: string,
  options: OptionValues,
  world: World,
): Promise<void> {
  const asked = addressFrom(options).port;
  const address = url.slice(0, -1) + base;
  // Whoever reads the address may ask for the end at once.
  const stopped = world.untilStopped?.();
  if (asked !== 0 && asked !== port) world.stderr.write(`Port ${asked} is in use; this is port ${port}.\n`);
  world.stdout.write(`${address}\n`);
  if (options['open'] === true) await world.openBrowser?.(address);
  await stopped;
  await close();
}
