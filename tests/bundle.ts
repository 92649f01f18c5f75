import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Makes lib/ from src/ once, for the tests that run the command as a process or use the package as others do. */
export default function bundle(): void {
  const project = fileURLToPath(new URL('..', import.meta.url));
  for (const script of ['bundle', 'declarations'])
    execFileSync('npm', ['run', '--silent', script], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
}
