import { cardsOf, growIndex, openIndex, type Rank, type SearchFile, wordsOf } from '../model/search.ts';
import { all, one } from './dom.ts';
import { entriesOf, entriesOnPage, type Entry } from './entries.ts';
import { countsOf, filtered } from './filter.ts';
import { choicesOf, isAsked, queryOf, type Question, questionOf, restore } from './state.ts';

/** The search and the filters of the front page. Without this script the page shows every role, or leads to it. */

const form = one('form[data-finder]', HTMLFormElement);
const status = one('[data-found]', HTMLElement);
const none = one('[data-none]', HTMLElement);
const results = one('[data-results]', HTMLElement);
const more = one('[data-more]', HTMLButtonElement);
const groups = all('[data-group]', HTMLElement);
const choices = choicesOf(form);
const names = [...new Set(choices.map(({ facet }) => facet))];
/** Whether the page itself holds every role; else all come from search.json, and are listed apart from the groups. */
const isWhole = form.dataset['whole'] === 'true';
const pageSize = 50;

/** What the page says while nothing is asked: how many roles there are. */
const unasked = status.textContent;

let entries: readonly Entry[] = isWhole ? entriesOnPage() : [];
let rank: Rank | undefined;
let isFetching = false;
let shown = pageSize;

/** Fetches the index once. Where that fails the words on the page are searched, and the next use tries again. */
async function fetchIndex(): Promise<void> {
  if (isFetching || rank !== undefined) return;
  isFetching = true;
  try {
    const response = await fetch(form.dataset['finder'] ?? '');
    const fetched = (await response.json()) as SearchFile;
    if ('index' in fetched) rank = openIndex(fetched.index);
    else {
      const cards = cardsOf(fetched.cards);
      entries = entriesOf(cards, fetched.roles);
      update();
      rank = await growIndex(cards);
    }
    update();
  } catch {
    // No connection just now.
  } finally {
    isFetching = false;
  }
}

/** The entries that the words of a question find: the best first, where results are a list of their own. */
function found({ words }: Question): readonly Entry[] {
  if (words === '') return entries;
  if (rank === undefined) {
    const asked = wordsOf(words);
    return entries.filter((entry) => asked.every((word) => entry.words.some((known) => known.startsWith(word))));
  }
  const ids = rank(words);
  if (isWhole) {
    const fitting = new Set(ids);
    return entries.filter(({ id }) => fitting.has(id));
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function update(): void {
  const question = questionOf(form);
  const asked = isAsked(question);
  form.toggleAttribute('data-asked', asked);
  if (asked) void fetchIndex();
  // Of roles that are still on their way nothing is known yet.
  if (entries.length === 0) return;
  const byWords = found(question);
  const fitting = filtered(byWords, question);
  if (isWhole) showOnPage(new Set(fitting.map(({ element }) => element())));
  else showApart(asked ? fitting : [], asked);
  showCounts(countsOf(byWords, question, names), question);
  none.hidden = !asked || fitting.length > 0;
  const text = asked ? sayFound(fitting.length) : unasked;
  if (status.textContent !== text) status.textContent = text;
}

function showOnPage(fitting: ReadonlySet<HTMLElement>): void {
  for (const { element } of entries) element().hidden = !fitting.has(element());
  for (const group of groups) group.hidden = !all('[data-role]', HTMLElement, group).some(({ hidden }) => !hidden);
}

function showApart(fitting: readonly Entry[], asked: boolean): void {
  for (const group of groups) group.hidden = asked;
  results.replaceChildren(...fitting.slice(0, shown).map(({ element }) => element()));
  results.hidden = fitting.length === 0;
  more.hidden = fitting.length <= shown;
}

function showCounts(counts: ReadonlyMap<string, number>, { facets }: Question): void {
  for (const { facet, box } of choices) {
    const count = counts.get(`${facet}=${box.value}`) ?? 0;
    const label = box.closest('label');
    if (!label) continue;
    one('[data-count]', HTMLElement, label).textContent = count.toLocaleString(document.documentElement.lang);
    label.toggleAttribute('data-empty', count === 0 && !box.checked);
  }
  for (const facet of all('[data-facet]', HTMLElement, form))
    showTicked(facet, facets.get(facet.dataset['facet'] ?? '')?.size ?? 0);
  for (const fold of all('[data-fold]', HTMLElement, form))
    showTicked(
      fold,
      [...facets.values()].reduce((sum, { size }) => sum + size, 0),
    );
}

/** How many values are ticked, on the button that hides them. */
function showTicked(button: HTMLElement, ticked: number): void {
  one('[data-ticked]', HTMLElement, button).textContent = ticked === 0 ? '' : String(ticked);
}

/** “12 roles found”, in the words and with the plural of the page’s language. */
function sayFound(count: number): string {
  const forms = JSON.parse(form.dataset['foundForms'] ?? '{}') as Readonly<Record<string, string>>;
  const language = document.documentElement.lang;
  const sentence = forms[new Intl.PluralRules(language).select(count)] ?? forms['other'] ?? '{count}';
  return sentence.replace('{count}', count.toLocaleString(language));
}

/** What is asked stays in the address, so that it can be shared and comes back with the page. */
function keep(): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${queryOf(questionOf(form))}${hash}`);
}

function changed(): void {
  shown = pageSize;
  keep();
  update();
}

form.addEventListener('input', changed);
form.addEventListener('focusin', () => void fetchIndex());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changed();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  restore(form, new URL(window.location.pathname, window.location.origin));
  changed();
  one('input[name=q]', HTMLInputElement, form).focus();
});
for (const button of all('[data-clear]', HTMLButtonElement)) button.addEventListener('click', () => form.reset());
more.addEventListener('click', () => {
  const next = shown;
  shown += pageSize;
  update();
  one('a', HTMLAnchorElement, results.children[next]).focus();
});

/** Where there is little room the facets fold behind one button. */
for (const fold of all('[data-fold]', HTMLButtonElement, form))
  fold.addEventListener('click', () => {
    fold.setAttribute('aria-expanded', String(form.toggleAttribute('data-unfolded')));
  });

/** One facet is open at a time; Escape closes it and goes back to its button, a click elsewhere closes it. */
const facets = all('details[data-facet]', HTMLDetailsElement, form);
for (const facet of facets) {
  facet.addEventListener('toggle', () => {
    if (facet.open) for (const other of facets) if (other !== facet) other.open = false;
  });
  facet.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !facet.open) return;
    facet.open = false;
    one('summary', HTMLElement, facet).focus();
  });
}
document.addEventListener('click', ({ target }) => {
  for (const facet of facets) if (target instanceof Node && !facet.contains(target)) facet.open = false;
});
document.addEventListener('focusin', ({ target }) => {
  for (const facet of facets) if (target instanceof Node && !facet.contains(target)) facet.open = false;
});

restore(form, new URL(window.location.href));
update();
