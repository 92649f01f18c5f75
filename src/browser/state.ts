import { all, one } from './dom.ts';

/** What a visitor has asked for: words, and for each facet the values that are ticked. */
export type Question = { readonly words: string; readonly facets: ReadonlyMap<string, ReadonlySet<string>> };

/** A box of a form, and the facet that it is a value of. */
export type Choice = { readonly facet: string; readonly box: HTMLInputElement };

/** Every box of a form, facet by facet. */
export function choicesOf(form: HTMLFormElement): readonly Choice[] {
  return all('[data-facet]', HTMLElement, form).flatMap((element) =>
    all('input[type=checkbox]', HTMLInputElement, element).map((box) => ({
      facet: element.dataset['facet'] ?? '',
      box,
    })),
  );
}

/** Reads what is asked for from a form. */
export function questionOf(form: HTMLFormElement): Question {
  const facets = new Map<string, Set<string>>();
  for (const { facet, box } of choicesOf(form))
    if (box.checked) facets.set(facet, (facets.get(facet) ?? new Set()).add(box.value));
  return { words: one('input[name=q]', HTMLInputElement, form).value.trim(), facets };
}

/** Sets a form to what an address asks for. */
export function restore(form: HTMLFormElement, { search }: URL): void {
  const asked = new URLSearchParams(search);
  for (const { facet, box } of choicesOf(form)) box.checked = asked.getAll(facet).includes(box.value);
  one('input[name=q]', HTMLInputElement, form).value = asked.get('q') ?? '';
}

/** The query of an address that asks the same, in a fixed order; empty when nothing is asked. */
export function queryOf({ words, facets }: Question): string {
  const query = new URLSearchParams(words === '' ? [] : [['q', words]]);
  for (const [name, values] of facets) for (const value of values) query.append(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a question asks for anything. */
export function isAsked({ words, facets }: Question): boolean {
  return words !== '' || facets.size > 0;
}
