/**
 * What every page can do more of with a script: keep the colour scheme that a visitor chose, print, and share. It is small and
 * runs before the page is drawn, so that no page appears in the wrong colours first.
 */
import { all } from './dom.ts';

const root = document.documentElement;
const schemes = ['light', 'dark'] as const;
const stored = 'rolepress-scheme';

/** The scheme that the visitor chose here; nothing where that of the system counts. Storage may be closed to us. */
function chosen(): string | undefined {
  try {
    const scheme = window.localStorage.getItem(stored);
    return schemes.find((one) => one === scheme);
  } catch {
    return undefined;
  }
}

function remember(scheme: string): void {
  try {
    window.localStorage.setItem(stored, scheme);
  } catch {
    // It lasts as long as the page then.
  }
}

function current(): string {
  return root.dataset['scheme'] ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

const scheme = chosen();
if (scheme !== undefined) root.dataset['scheme'] = scheme;

function setUp(): void {
  for (const button of all('[data-scheme-switch]', HTMLButtonElement)) {
    const show = () => button.setAttribute('aria-pressed', String(current() === 'dark'));
    show();
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
    button.addEventListener('click', () => {
      const next = current() === 'dark' ? 'light' : 'dark';
      root.dataset['scheme'] = next;
      remember(next);
      show();
    });
  }
  for (const button of all('[data-print]', HTMLButtonElement)) button.addEventListener('click', () => window.print());
  // Paper shows everything.
  window.addEventListener('beforeprint', () => {
    for (const folded of all('.more-facts', HTMLDetailsElement)) folded.open = true;
  });
  for (const button of all('[data-share]', HTMLButtonElement))
    button.addEventListener('click', () => void share(button));
}

/** Opens the system’s own way to share; where there is none the address is copied, and that is said. */
async function share({ dataset }: HTMLButtonElement): Promise<void> {
  const url = dataset['share'] === '' ? window.location.href : dataset['share'];
  try {
    if ('share' in navigator) {
      await navigator.share({ title: document.title, url });
      return;
    }
    await window.navigator.clipboard.writeText(url ?? '');
    for (const status of all('[data-shared]', HTMLElement)) status.textContent = dataset['copied'] ?? '';
  } catch {
    // The visitor changed their mind, or may not copy here: the link by e-mail is still there.
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', setUp);
else setUp();
