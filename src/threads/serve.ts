import { type MessagePort, type Transferable } from 'node:worker_threads';
import { type Hand, newHand } from '../crew.ts';
import { joinStaging, loadNativeParser, type Staging } from '../io/index.ts';
import type { Settings } from '../model/config.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Body } from '../model/role.ts';
import type { PrintedRole } from '../outputs/index.ts';
import { newRecipient } from './courier.ts';
import { type Answer, type Order, slots, type Start } from './messages.ts';
import { pack, unpack } from './packed.ts';

/** Does on a thread what comes through a port. */
export async function serve(port: MessagePort, { progress }: Start): Promise<void> {
  const hand = newHand(await loadNativeParser());
  const counter = new Int32Array(progress);
  const each = <Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result): Result[] =>
    items.map((item, index) => {
      Atomics.store(counter, slots.index, index);
      Atomics.add(counter, slots.count, 1);
      return work(item, index);
    });
  const pagesOf = newRecipient();
  let settings: Settings | undefined;
  let collect: Collect | undefined;
  port.on('message', (order: Order) => {
    if (order.kind === 'settings') settings = order.settings;
    else if (order.kind === 'plates') collect = getReady(order, hand);
    else if (order.kind === 'compile' && settings) {
      const held = settings;
      const results = each(order.sources, (source) => hand.compile(source, held));
      const bodies = pack(results.map(({ body }) => (body ? JSON.stringify(body) : '')));
      answer(port, { kind: 'compiled', compiled: results.map(({ compiled }) => compiled), bodies }, [bodies.bytes]);
    } else if (order.kind === 'print' && collect) {
      const texts = unpack(order.bodies);
      const printed = each(pagesOf(order), (page, index) => {
        // Our own JSON, of a body.
        const body = JSON.parse(texts[index]?.toString() ?? '') as Body;
        return hand.print(page, body);
      });
      const { entries, bytes } = encoded(printed);
      answer(port, { kind: 'printed', printed: entries, ...collect() }, [bytes]);
    }
  });
}

function answer(port: MessagePort, message: Answer, transfer: Transferable[]): void {
  port.postMessage(message, transfer);
}

/** Hands over the files that were made since it was last asked. */
type Collect = () => Pick<Extract<Answer, { kind: 'printed' }>, 'files' | 'stagedFiles'>;

function getReady({ plates, branch }: Extract<Order, { kind: 'plates' }>, hand: Hand): Collect {
  const staging: Staging | undefined = branch && joinStaging(branch);
  let files: OutputFile[] = [];
  // Nothing that is of one role comes in parts.
  hand.getReady(plates, staging?.take ?? ((made) => void ('contents' in made && files.push(made))));
  return () => {
    const made = files;
    files = [];
    return { files: made, stagedFiles: staging?.handOver() ?? [] };
  };
}

/** Makes the entries of lists bytes of one buffer. */
function encoded(printed: readonly PrintedRole[]): {
  readonly entries: readonly PrintedRole[];
  readonly bytes: ArrayBuffer;
} {
  const packed = pack(printed.flatMap(({ entries }) => entries.filter((entry) => typeof entry === 'string')));
  const texts = unpack(packed);
  let next = 0;
  const entries = printed.map((one) => ({
    ...one,
    entries: one.entries.map((entry) => (typeof entry === 'string' ? texts[next++] : entry)),
  }));
  return { entries, bytes: packed.bytes };
}
