import { element } from './element.ts';
import type { Heading, MatchedPage, MatchedSection } from './engine.ts';
import { excerptNodes, fittingWords, type Passage } from './excerpt.ts';

/** A page that fits, as an item of the list: title, date, and the sections where something fits. */
export function resultItem(page: MatchedPage): HTMLLIElement {
  const { title, date } = page.meta;
  const words = fittingWords(passageOf(page)).join(' ');
  const beginsWell = page.sub_results.some(({ anchor }) => !anchor);
  const item = element(
    'li',
    { className: 'search-result' },
    element('h2', theirs(page), linkTo(page.url, title, words)),
    ...(date ? [element('p', { className: 'search-date', textContent: date })] : []),
    ...(beginsWell ? [excerptOf(page)] : []),
  );
  const sections = bestOf(page.sub_results).map((section) =>
    element(
      'li',
      theirs(page),
      linkTo(section.url, section.title, words),
      excerptOf(page, section.anchor),
    ),
  );
  if (sections.length > 0) {
    item.append(element('ul', { ariaLabel: `Sections of ${title}` }, ...sections));
  }
  return item;
}

/** Marks what is in the language of the page that was found, where that is another one. */
function theirs({ meta: { language, direction } }: MatchedPage): { lang?: string; dir?: string } {
  return language && direction ? { lang: language, dir: direction } : {};
}

const mostSections = 3;

/** The sections that fit best, in the order of the text. */
function bestOf(parts: readonly MatchedSection[]): readonly MatchedSection[] {
  const sections = parts.filter(({ anchor }) => anchor);
  const best = sections.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, mostSections);
  return sections.filter((section) => best.includes(section));
}

function scoreOf({ weighted_locations }: MatchedSection): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** @param words to be highlighted on arrival, with blanks between */
function linkTo(path: string, text: string, words: string): HTMLAnchorElement {
  const address = new URL(path, location.origin);
  if (words) address.searchParams.set('highlight', words);
  return element('a', { href: address.href, textContent: text });
}

function excerptOf(page: MatchedPage, heading?: Heading): HTMLParagraphElement {
  return element('p', theirs(page), ...excerptNodes(passageOf(page, heading)));
}

/** What follows a heading, or the title, up to the next heading. */
function passageOf(page: MatchedPage, heading?: Heading): Passage {
  const words = page.content.split(/\s+/);
  const start = heading?.location ?? 0;
  const titled = heading?.text ?? page.meta.title;
  const next = page.anchors.filter(({ element: name }) => /^h\d$/.test(name)).map(locationOf);
  return {
    words,
    from: start + titled.trim().split(/\s+/).length,
    to: Math.min(words.length, ...next.filter((location) => location > start)),
    fitting: page.locations.toSorted((a, b) => a - b),
  };
}

function locationOf({ location }: Heading): number {
  return location;
}
