/** Returns whether what is printed has colours: on a terminal that shows them, and wherever they are asked for. https://no-color.org, https://force-color.org */
export function hasColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR: no, FORCE_COLOR: forced, TERM: terminal } = env;
  if (no) return false;
  if (forced !== undefined && forced !== '0' && forced !== 'false') return true;
  return isTerminal && terminal !== 'dumb';
}
