import type { Cache } from '../cache/index.ts';
import { type Crew, inProcess, newHand } from '../crew.ts';
import type { World } from '../model/world.ts';
import { spread } from '../threads/index.ts';
import type { OptionValues } from './command.ts';
import type { SiteInput } from './load.ts';
import { jobsFrom } from './options.ts';

/** With fewer roles to read a thread takes longer to start than it saves. */
const fewest = 200;

/** Who works, with what is remembered: as many threads as `--jobs` says, or as there is work and room for. */
export async function crewFor(
  cache: Cache | undefined,
  options: OptionValues,
  world: World,
  input?: SiteInput,
): Promise<Crew> {
  const crew = await newCrew(options, world);
  return cache ? cache.crew(crew, input) : crew;
}

async function newCrew(options: OptionValues, world: World): Promise<Crew> {
  const native = await world.loadNativeParser?.();
  const hand = newHand(native);
  const said = jobsFrom(options);
  const jobs = said ?? world.threads?.count ?? 1;
  if (!world.threads || jobs < 2) return inProcess(hand);
  const { workerFile } = world.threads;
  return spread({
    workerFile,
    jobs,
    fewest: said === undefined ? fewest : 1,
    hand,
    hasFastParser: native !== undefined,
  });
}
