import { element } from './element.ts';
import { loadIndex, type Match } from './engine.ts';
import { narrow, tagFilter, yearFilter } from './filters.ts';
import { resultItem } from './result-list.ts';
import { slashChoice } from './slash-choice.ts';

const pageSize = 8;
const typingPause = 150;

/** The field, the filters and the results of one search. */
export class SearchForm {
  readonly root: HTMLElement;
  private readonly field = element('input', {
    type: 'search',
    name: 'q',
    id: 'search-field',
    autocomplete: 'off',
    spellcheck: false,
  });
  private readonly filters = [tagFilter(), yearFilter()] as const;
  private readonly status = element('p', { className: 'search-status', role: 'status' });
  private readonly list = element('ol', { className: 'search-results' });
  private readonly more = element('button', { type: 'button', className: 'search-more' });
  private matches: readonly Match[] = [];
  /** Counts what was asked, so that a late answer to an earlier question is dropped. */
  private asked = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private inAddress = false;

  constructor() {
    const form = this.makeForm();
    this.root = element('search', { className: 'search' }, form, this.status, this.list, this.more);
    this.root.append(slashChoice());
    this.root.addEventListener('keydown', (event) => this.move(event));
    this.more.addEventListener('click', () => this.showMore(true));
    this.more.hidden = true;
    this.status.append(...hint());
  }

  /** Puts the reader into the field, what is there ready to be typed over. */
  start(): void {
    this.field.focus();
    this.field.select();
  }

  /** Takes what to look for from the page's address, and keeps it there from now on. */
  keepInAddress(): void {
    const given = new URLSearchParams(location.search);
    this.inAddress = true;
    this.field.value = given.get('q') ?? '';
    for (const { select } of this.filters) {
      const value = given.get(select.name);
      if (value) select.append(new Option(value, value, true, true));
    }
    if (this.field.value) this.search();
  }

  private makeForm(): HTMLFormElement {
    const [tag, year] = this.filters;
    const form = element(
      'form',
      { className: 'search-form' },
      element('label', { htmlFor: this.field.id, textContent: 'Search posts and pages' }),
      this.field,
      element(
        'fieldset',
        { className: 'search-filters' },
        element('legend', { className: 'visually-hidden', textContent: 'Only' }),
        element('label', {}, 'Topic', tag.select),
        element('label', {}, 'Year', year.select),
      ),
    );
    // What is looked for is on its way as soon as the reader is here.
    this.field.addEventListener('focus', () =>
      loadIndex().then(
        () => this.offer(),
        () => {},
      ),
    );
    form.addEventListener('input', ({ target }) => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.search(), target === this.field ? typingPause : 0);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.inAddress) this.search();
      else location.assign(this.address());
    });
    return form;
  }

  private async offer(): Promise<void> {
    if (this.field.value) return;
    const { facets } = await loadIndex();
    const everything = Object.keys(facets.pages);
    for (const filter of this.filters) filter.offer(facets, everything);
  }

  private async search(): Promise<void> {
    const words = this.field.value.trim();
    this.asked += 1;
    const turn = this.asked;
    if (this.inAddress) history.replaceState(history.state, '', this.address());
    try {
      const { facets, find } = await loadIndex();
      const all = words ? await find(words) : [];
      if (turn !== this.asked) return;
      this.matches = narrow(all, this.filters, facets);
      await this.showFirst(words, all.length, turn);
    } catch {
      if (turn === this.asked) this.status.replaceChildren(...failure());
    }
  }

  private async showFirst(words: string, all: number, turn: number): Promise<void> {
    const items = await itemsOf(this.matches.slice(0, pageSize));
    if (turn !== this.asked) return;
    this.list.replaceChildren(...items);
    if (!words) {
      this.status.replaceChildren(...hint());
      this.offer();
    } else this.status.replaceChildren(...this.summary(words, all));
    this.labelMore();
  }

  private summary(words: string, all: number): (Node | string)[] {
    const { length } = this.matches;
    const chosen = this.filters.flatMap(({ select }) => select.value || []).join(', ');
    const among = chosen ? ` under ${chosen}` : '';
    if (length > 0) return [`${count(length)} for “${words}”${among}.`];
    if (all > 0) return [`Nothing for “${words}”${among}; ${count(all)} without the filter.`];
    return [`Nothing for “${words}”. Fewer words find more; or look in the `, ...waysOn()];
  }

  private async showMore(byReader: boolean): Promise<void> {
    const shown = this.list.children.length;
    const turn = this.asked;
    const items = await itemsOf(this.matches.slice(shown, shown + pageSize));
    if (turn !== this.asked) return;
    this.list.append(...items);
    if (byReader) items[0]?.querySelector('a')?.focus();
    this.labelMore();
  }

  private labelMore(): void {
    const left = this.matches.length - this.list.children.length;
    this.more.hidden = left <= 0;
    this.more.textContent = `Show ${Math.min(left, pageSize)} more of ${left}`;
  }

  /** Of the page that shows this search whole, to be kept or passed on. */
  private address(): string {
    const given = [this.field, ...this.filters.map(({ select }) => select)];
    const query = new URLSearchParams(
      given.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    );
    return `/search/${query.size > 0 ? `?${query}` : ''}`;
  }

  /** The arrow keys go from the field through the results and back. */
  private move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [this.field, ...this.list.querySelectorAll('a')];
    const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
    if (!step || at < 0) return;
    event.preventDefault();
    stops[Math.max(0, at + step)]?.focus();
  }
}

function itemsOf(matches: readonly Match[]): Promise<readonly HTMLLIElement[]> {
  return Promise.all(matches.map(async ({ data }) => resultItem(await data())));
}

function count(results: number): string {
  return results === 1 ? '1 result' : `${results} results`;
}

function hint(): (Node | string)[] {
  return ['Results lead to the sections where the words stand. Or look in the ', ...waysOn()];
}

function failure(): (Node | string)[] {
  return ['Search could not be loaded. Try again, or look in the ', ...waysOn()];
}

function waysOn(): (Node | string)[] {
  return [
    element('a', { href: '/archive/', textContent: 'archive' }),
    ' or under a ',
    element('a', { href: '/tags/', textContent: 'topic' }),
    '.',
  ];
}
