import type { MessagePort } from 'node:worker_threads';
import { loadNativeParser } from '../io/index.ts';
import { encodeBatch, type Order, slots, type WorkerStart } from './messages.ts';
import { roleWorker } from './role-worker.ts';
import type { RoleResult, RoleTask } from './scheduler.ts';

/** Does on a thread what comes through a port. */
export async function serve(port: MessagePort, { progress }: WorkerStart): Promise<void> {
  const worker = roleWorker(await loadNativeParser());
  const counter = new Int32Array(progress);
  let render: ((task: RoleTask) => RoleResult) | undefined;
  port.on('message', (order: Order) => {
    if (order.kind === 'job') {
      render = worker.start(order.job);
      return;
    }
    const results = order.tasks.map((task, index) => {
      Atomics.store(counter, slots.index, index);
      Atomics.add(counter, slots.begun, 1);
      if (!render) throw new Error('a worker needs a job before its tasks');
      return render(task);
    });
    // Until it begins with the next batch, it is on the first task of that.
    Atomics.store(counter, slots.index, 0);
    port.postMessage(encodeBatch(results));
  });
}
