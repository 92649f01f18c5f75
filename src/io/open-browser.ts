/** Opens an address in the system’s browser. Where there is none, nothing happens: the address is on the terminal too. */
export async function openBrowser(url: string): Promise<void> {
  try {
    // Few runs need it.
    const { default: open } = await import('open');
    const child = await open(url);
    child.on('error', () => {});
  } catch {
    // The system could not even be asked.
  }
}
