import { element } from './element.ts';
import { type Finding, loadIndex, type Match } from './engine.ts';
import { narrow, tagFilter, yearFilter } from './filters.ts';
import { resultItem } from './result-list.ts';
import { slashChoice } from './slash-choice.ts';
import { failure, hint, summary } from './wording.ts';

const pageSize = 8;
const typingPause = 150;
/** How long the reader is left without a word. */
const patience = 400;

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
  private readonly keys = slashChoice();
  private readonly more = element('button', { type: 'button', className: 'search-more' });
  private matches: readonly Match[] = [];
  /** Counts what was asked, so that a late answer to an earlier question is dropped. */
  private asked = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private inAddress = false;

  constructor() {
    const form = this.makeForm();
    this.root = element('search', { className: 'search' }, form, this.status, this.list, this.more);
    this.root.append(this.keys);
    this.root.addEventListener('keydown', (event) => this.move(event));
    this.more.addEventListener('click', () => this.showMore());
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
    if (!this.field.value) return;
    // Nothing stands where the results will come, so that nothing moves.
    this.keys.hidden = true;
    this.status.textContent = 'Searching …';
    this.search();
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
      // Results may come late: nothing is to stand then where they go.
      this.keys.hidden = true;
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
    const waiting = setTimeout(() => {
      if (turn === this.asked) this.status.textContent = 'Searching …';
    }, patience);
    try {
      const { facets, find } = await loadIndex();
      const { matches, cut } = words ? await find(words) : nothing;
      if (turn !== this.asked) return;
      this.matches = narrow(matches, this.filters, facets);
      await this.showFirst(turn);
      if (turn === this.asked) this.tell(words, matches.length, cut);
    } catch {
      if (turn === this.asked) this.status.replaceChildren(...failure());
    } finally {
      this.keys.hidden = false;
      clearTimeout(waiting);
    }
  }

  private async showFirst(turn: number): Promise<void> {
    const items = await itemsOf(this.matches.slice(0, pageSize));
    if (turn !== this.asked) return;
    this.list.replaceChildren(...items);
    this.labelMore();
  }

  /**
   * Says what came of it.
   * @param all how many results there are under no filter
   */
  private tell(words: string, all: number, cut: boolean): void {
    const chosen = this.filters.flatMap(({ select }) => select.value || []).join(', ');
    this.status.replaceChildren(
      ...(words ? summary({ words, chosen, cut, all, left: this.matches.length }) : hint()),
    );
    if (!words) this.offer();
  }

  private async showMore(): Promise<void> {
    const shown = this.list.children.length;
    const turn = this.asked;
    const items = await itemsOf(this.matches.slice(shown, shown + pageSize));
    if (turn !== this.asked) return;
    this.list.append(...items);
    items[0]?.querySelector('a')?.focus();
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

const nothing: Finding = { matches: [], cut: false };
