import { type MessagePort, type Transferable } from 'node:worker_threads';
import { type Hand, newHand } from '../crew.ts';
import { joinStaging, loadNativeParser, openShelf, type Staging } from '../io/index.ts';
import type { Settings } from '../model/config.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import type { PrintedRole } from '../outputs/index.ts';
import { type Answer, type Order, slots, type Start } from './messages.ts';

/** Does on a thread what comes through a port. */
export async function serve(port: MessagePort, { progress }: Start): Promise<void> {
  const hand = newHand(await loadNativeParser(), openShelf());
  const counter = new Int32Array(progress);
  const each = <Item, Result>(items: readonly Item[], work: (item: Item) => Result): Result[] =>
    items.map((item, index) => {
      Atomics.store(counter, slots.index, index);
      Atomics.add(counter, slots.count, 1);
      return work(item);
    });
  let settings: Settings | undefined;
  let desk: Desk | undefined;
  port.on('message', (order: Order) => {
    if (order.kind === 'settings') settings = order.settings;
    else if (order.kind === 'plates') desk = deskOf(order, hand);
    else if (order.kind === 'compile' && settings) {
      const held = settings;
      answer(port, { kind: 'compiled', compiled: each(order.sources, (source) => hand.compile(source, held)) });
    } else if (order.kind === 'print' && desk) {
      const { roleAt, collect } = desk;
      const printed = each(order.paths, (path) => hand.print(roleAt(path)));
      const { entries, bytes } = encoded(printed);
      answer(port, { kind: 'printed', printed: entries, ...collect() }, [bytes]);
    }
  });
}

function answer(port: MessagePort, message: Answer, transfer: Transferable[] = []): void {
  port.postMessage(message, transfer);
}

/** Where roles are printed. */
type Desk = {
  readonly roleAt: (path: string) => PublishedRole;
  /** What was made since it was last asked. */
  readonly collect: () => Pick<Extract<Answer, { kind: 'printed' }>, 'files' | 'branchFiles'>;
};

function deskOf({ plates, branch }: Extract<Order, { kind: 'plates' }>, hand: Hand): Desk {
  const roles = new Map(plates.site.roles.map((role) => [role.path, role]));
  const staging: Staging | undefined = branch && joinStaging(branch);
  let files: OutputFile[] = [];
  // Nothing that is of one role comes in parts.
  hand.getReady(plates, staging?.take ?? ((made) => void ('contents' in made && files.push(made))));
  return {
    roleAt: (path) => {
      const role = roles.get(path);
      if (!role) throw new Error(`${path} is not on the plates`);
      return role;
    },
    collect: () => {
      const made = files;
      files = [];
      return { files: made, branchFiles: staging?.handOver() ?? [] };
    },
  };
}

/** Makes the entries of lists bytes of one buffer, which changes hands without being copied. */
function encoded(printed: readonly PrintedRole[]): {
  readonly entries: readonly PrintedRole[];
  readonly bytes: ArrayBuffer;
} {
  const texts = printed.flatMap(({ entries }) => entries.filter((entry) => typeof entry === 'string'));
  const total = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const bytes = new ArrayBuffer(total);
  const buffer = Buffer.from(bytes);
  let end = 0;
  const entries = printed.map((one) => ({
    ...one,
    entries: one.entries.map((entry) => {
      if (typeof entry !== 'string') return entry;
      const start = end;
      end += buffer.write(entry, start);
      return new Uint8Array(bytes, start, end - start);
    }),
  }));
  return { entries, bytes };
}
