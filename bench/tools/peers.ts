import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { MissingTool, Project } from '../tool.ts';

/** Copies the site of a peer in JavaScript, if it has one, into a folder, from where it finds the packages of bench/. */
export function peerFolder({ folder: project }: Project, peer: string | undefined, folder: string): void {
  if (peer !== undefined) {
    cpSync(join(project, 'bench/peers', peer), folder, { recursive: true });
    cpSync(join(project, 'bench/peers/shared'), join(folder, 'shared'), { recursive: true });
  }
  cpSync(join(project, 'bench/package.json'), join(folder, 'package.json'));
  symlinkSync(join(project, 'bench/node_modules'), join(folder, 'node_modules'));
}

export function versionOf({ folder }: Project, name: string): string {
  // npm’s own: every package there has a version.
  return (
    JSON.parse(readFileSync(join(folder, 'bench/node_modules', name, 'package.json'), 'utf8')) as { version: string }
  ).version;
}

export function notInstalled(peer: string): MissingTool {
  return { missing: `${peer} is not there: npm run bench:peers` };
}

/** The newer Node that npm has as a package, where it is installed. */
export function packagedNode({ folder }: Project): string | undefined {
  const program = join(folder, `bench/node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return existsSync(program) ? program : undefined;
}
