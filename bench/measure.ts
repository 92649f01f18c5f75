import { spawnSync } from 'node:child_process';

/** What one run of a program cost. */
export type Measurement = {
  readonly wallMs: number;
  /** User and system time of the program and of the processes that it waited for. */
  readonly cpuMs: number;
  /** The most memory that one of its processes had at a time. */
  readonly peakBytes: number;
};

export type Command = {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Node tells nothing of the memory of a child, GNU time rounds to hundredths; Python is on nearly every machine. */
const measuring = `
import os, sys, time
started = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - started
unit = 1 if sys.platform == 'darwin' else 1024
print(os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, file=os.fdopen(3, 'w'))
`;

/** Runs a program to its end. A program that fails fails the benchmark: it says nothing about speed. */
export function measure({ argv, folder, env = {} }: Command): Measurement {
  const { output, error } = spawnSync('python3', ['-I', '-c', measuring, ...argv], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error(`Measuring needs python3 (apt-get install python3): ${error.message}`);
  const [exitCode = NaN, wall = NaN, cpu = NaN, peakBytes = NaN] = (output[3] ?? '').trim().split(' ').map(Number);
  if (exitCode !== 0) {
    const said = `${output[1] ?? ''}${output[2] ?? ''}`.slice(-4000);
    throw new Error(`${argv.join(' ')} ended with ${exitCode} in ${folder}\n${said}`);
  }
  return { wallMs: wall * 1000, cpuMs: cpu * 1000, peakBytes };
}

/** The first line that a program writes, or nothing where there is no such program. */
export function firstLine(argv: readonly string[]): string | undefined {
  const [program = '', ...rest] = argv;
  const { stdout, status } = spawnSync(program, rest, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}
