import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { rememberingScheduler, roleWorker, type RoleWorker } from '../../src/schedule/index.ts';
import { fullBody, roleText, settings, siteFolder } from '../support/helpers.ts';
import { serveDev } from '../support/dev.ts';

setFlagsFromString('--expose-gc');
// It gives the function that collects all memory that nobody holds.
const collect = runInNewContext('gc') as () => void;

/** How many objects of a list are still held by anybody. */
async function held(objects: readonly WeakRef<object>[]): Promise<number> {
  // What a turn looked at is held until it ends.
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate();
    collect();
  }
  return objects.filter((one) => one.deref() !== undefined).length;
}

/** A worker of which every result is written down. */
function counted(results: WeakRef<object>[]): RoleWorker {
  const worker = roleWorker(undefined);
  return {
    ...worker,
    start: (job) => {
      const work = worker.start(job);
      return (task) => {
        const result = work(task);
        results.push(new WeakRef(result));
        return result;
      };
    },
  };
}

test('a development server holds no more sites and results after many edits than after a few', async () => {
  const folder = siteFolder({ 'content/roles/host.md': roleText({ title: 'Host' }) });
  const results: WeakRef<object>[] = [];
  const sites: WeakRef<object>[] = [];
  const { url, session } = await serveDev(folder, { worker: counted(results) });
  const edit = async (number: number) => {
    writeFileSync(join(folder, 'content/roles/cook.md'), roleText({ title: `Cook ${number}` }, fullBody.replace('40', `${number}`)));
    await session.update();
    sites.push(new WeakRef(await session.site()), new WeakRef(await session.site('2027-01-03')));
    await (await fetch(`${url}roles/cook/`)).text();
    await session.settled();
  };
  for (let number = 1; number <= 5; number++) await edit(number);
  const afterFew = { sites: await held(sites), results: await held(results) };
  for (let number = 6; number <= 14; number++) await edit(number);
  expect(results.length).toBeGreaterThan(28);
  expect(await held(sites)).toBeLessThanOrEqual(afterFew.sites);
  expect(await held(results)).toBeLessThanOrEqual(afterFew.results);
}); // prettier-ignore

test('a development server that is asked for many days holds the sites of a few', async () => {
  const { session } = await serveDev(siteFolder());
  const sites: WeakRef<object>[] = [];
  for (let day = 1; day <= 30; day++)
    sites.push(new WeakRef(await session.site(`2027-01-${String(day).padStart(2, '0')}`)));
  expect(await held(sites)).toBeLessThanOrEqual(4);
});

test('results are let go when a role is edited faster than the site is checked, but those of other roles are kept', async () => {
  const results: WeakRef<object>[] = [];
  const scheduler = rememberingScheduler(counted(results));
  const job = { settings: settings(), context: undefined };
  const work = async (name: string, body: string) => {
    const source = { path: `content/roles/${name}.md`, text: roleText({}, body) };
    for await (const { checked } of scheduler.renderRoles([{ source }], job)) expect(checked.path).toBe(source.path);
  };
  await work('host', fullBody);
  for (let guests = 1; guests <= 60; guests++) await work('cook', fullBody.replace('40', `${guests}`));
  expect(results).toHaveLength(61);
  expect(await held(results)).toBeLessThanOrEqual(9);
  await work('host', fullBody);
  await work('cook', fullBody.replace('40', '60'));
  expect(results).toHaveLength(61);
});
