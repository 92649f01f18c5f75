/**
 * Turns the page that is shown into another one where it differs, so that place, focus and what is folded open stay. It does that only where
 * a reload would come to the same: no script may have to run again, and nothing that differs may have been touched by one.
 */

/** What is not put in, taken out or given other attributes: a script may hold on to it, or the browser does something when it comes. */
const steady =
  'script:not([type$="json"]), style, link[rel~="stylesheet"], base, meta[http-equiv], template, noscript, iframe, object, embed, audio, video, ' +
  'button, form, input, select, textarea, dialog, canvas';

/** Of these what is in them may differ. */
const open = 'button, form, dialog';

type Step = () => void;

/**
 * What turns the shown page into `wanted`; nothing where that takes a reload. `sent` is what the shown page was before any script ran;
 * `script` is the address of the one that may be on both: it looks for parts of the page when it needs them.
 */
export function swapOf(shown: Document, sent: Document, wanted: Document, script?: string): Step | undefined {
  if ([sent, wanted].some((page) => page.querySelector('template') || holdsOtherScript(page, script))) return undefined;
  const steps: Step[] = [];
  const parts = ['documentElement', 'head', 'body'] as const;
  const isDone = parts.every((part) => {
    const [there, before, after] = [shown[part], sent[part], wanted[part]];
    if (part === 'documentElement') return withAttributes(there, before, after, steps);
    return withDifference(there, before, after, steps);
  });
  return isDone ? () => steps.forEach((step) => step()) : undefined;
} // prettier-ignore

function holdsOtherScript(page: Document, known: string | undefined): boolean {
  return [...page.scripts].some((script) => {
    const source = script.getAttribute('src');
    const isOurs = source !== null && (source === known || source.startsWith('/_rolepress/'));
    return !isOurs && !script.type.endsWith('json');
  });
}

/** Collects what turns a node into another one of its kind; returns whether that can be done. */
function withDifference(shown: Node, sent: Node, wanted: Node, steps: Step[]): boolean {
  if (sent.isEqualNode(wanted)) return true;
  if (shown.nodeName !== sent.nodeName) return false;
  if (!(sent instanceof Element)) {
    if (shown.nodeValue !== sent.nodeValue) return false;
    steps.push(() => void (shown.nodeValue = wanted.nodeValue));
    return true;
  }
  if (!(shown instanceof Element && wanted instanceof Element)) return false;
  if (sent.matches(steady) && !sent.matches(open)) return false;
  return withAttributes(shown, sent, wanted, steps) && withChildren(shown, sent, wanted, steps);
}

function withAttributes(shown: Element, sent: Element, wanted: Element, steps: Step[]): boolean {
  const names = new Set([...sent.getAttributeNames(), ...wanted.getAttributeNames()]);
  for (const name of names) {
    const [before, after] = [sent.getAttribute(name), wanted.getAttribute(name)];
    if (before === after) continue;
    if (shown.getAttribute(name) !== before || sent.matches(steady) || name.startsWith('on')) return false;
    steps.push(() => (after === null ? shown.removeAttribute(name) : shown.setAttribute(name, after)));
  }
  return true;
}

function withChildren(shown: Element, sent: Element, wanted: Element, steps: Step[]): boolean {
  const [there, before, after] = [[...shown.childNodes], [...sent.childNodes], [...wanted.childNodes]];
  if (there.length !== before.length || there.some((node, index) => node.nodeName !== before[index]?.nodeName)) return false;
  const same = (one: Node | undefined, other: Node | undefined) => one !== undefined && other?.isEqualNode(one) === true;
  let first = 0;
  while (same(before[first], after[first])) first++;
  let last = 1;
  while (before.length - last >= first && after.length - last >= first && same(before.at(-last), after.at(-last))) last++;
  const middle = <Item>(nodes: readonly Item[]) => nodes.slice(first, nodes.length + 1 - last);
  const [gone, come, replaced] = [middle(before), middle(after), middle(there)];
  if (gone.length === come.length && gone.every((node, index) => node.nodeName === come[index]?.nodeName))
    return gone.every((node, index) => withDifference(replaced[index]!, node, come[index]!, steps));
  if ([...gone, ...come].some(holdsSteady) || !gone.every((node, index) => replaced[index]?.isEqualNode(node))) return false;
  const next = there[there.length + 1 - last] ?? null;
  steps.push(() => {
    for (const node of replaced) shown.removeChild(node);
    for (const node of come) shown.insertBefore(document.importNode(node, true), next);
  });
  return true;
} // prettier-ignore

function holdsSteady(node: Node): boolean {
  return node instanceof Element && (node.matches(steady) || node.querySelector(steady) !== null);
}
