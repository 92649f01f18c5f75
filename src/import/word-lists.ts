import type { Element, ElementContent, RootContent } from 'hast';

/** How deep an item of a list is that Word wrote as a paragraph, from 0 on; nothing for another paragraph. */
export function wordLevel({ properties }: Element): number | undefined {
  const [, level] = /mso-list\s*:\s*l\d+\s+level([1-9])/iu.exec(properties.style ?? '') ?? [];
  return level === undefined ? undefined : Number(level) - 1;
}

/** A list of that one item, which its neighbours join. */
export function wordItem(node: Element, children: ElementContent[]): Element {
  const item: Element = { type: 'element', tagName: 'li', properties: {}, children };
  const tagName = isNumbered(node) ? 'ol' : 'ul';
  const place = node.position ? { position: node.position } : {};
  return { type: 'element', tagName, properties: { className: [`lst-kix_word-${wordLevel(node) ?? 0}`] }, children: [item], ...place }; // prettier-ignore
}

/** Whether the sign that Word wrote before the text counts. */
function isNumbered(node: Element): boolean {
  const [sign] = signsIn(node);
  return sign !== undefined && /^\s*[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]/iu.test(sign);
}

function signsIn(node: RootContent): readonly string[] {
  if (node.type !== 'element') return [];
  if (/mso-list\s*:\s*ignore/iu.test(node.properties.style ?? '')) return [textIn(node)];
  return node.children.flatMap(signsIn);
}

function textIn(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

/** A list of terms is lines of a label and a value, where each term has one short value; else titles with their text. */
export function labelled(children: readonly ElementContent[]): Element[] {
  const parts = children.flatMap((child) => {
    const inner = child.type === 'element' && child.tagName === 'div' ? child.children : [child];
    return inner.filter((one) => one.type === 'element');
  });
  return parts.flatMap((part, index): Element[] => {
    const [above, below, next] = [parts[index - 1], parts[index + 1], parts[index + 2]];
    const isPair = (term: Element | undefined, value: Element | undefined, after: Element | undefined) => term?.tagName === 'dt' && value?.tagName === 'dd' && after?.tagName !== 'dd' && isLine(value);
    if (part.tagName === 'dt' && below && isPair(part, below, next)) return [element('p', [element('strong', [...part.children, { type: 'text', value: ':' }]), { type: 'text', value: ' ' }, ...below.children], part)];
    if (part.tagName === 'dt') return [element('p', [element('strong', part.children)], part)];
    return part.tagName === 'dd' && isPair(above, part, below) ? [] : [element('div', part.children, part)];
  });
} // prettier-ignore

function isLine(value: Element): boolean {
  return value.children.every((child) => child.type !== 'element' || !/^(?:p|div|ul|ol|dl|table|h[1-6]|br)$/u.test(child.tagName)) && textIn(value).trim() !== '' && textIn(value).length <= 100;
} // prettier-ignore

function element(tagName: string, children: readonly ElementContent[], from?: Element): Element {
  return { type: 'element', tagName, properties: {}, children: [...children], ...(from?.position ? { position: from.position } : {}) }; // prettier-ignore
}
