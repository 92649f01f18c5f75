import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Makes lib/ from src/ once, for the tests that run the command as a process. */
export default function bundle(): void {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(process.execPath, ['.ci/bundle.js'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
}
