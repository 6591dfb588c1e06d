import { element } from './element.ts';
import type { MatchedPage, MatchedSection } from './engine.ts';
import { excerptNodes, fittingWords } from './excerpt.ts';

/** A page that fits, as an item of the list: title, date, and the sections where something fits. */
export function resultItem(page: MatchedPage): HTMLLIElement {
  const { title, date, language } = page.meta;
  const words = fittingWords(page.content, page.locations).join(' ');
  const beginning = page.sub_results.find(({ anchor }) => !anchor);
  const sections = bestOf(page.sub_results.filter(({ anchor }) => anchor));
  const item = element(
    'li',
    { className: 'search-result' },
    element('h2', {}, linkTo(page.url, title, words)),
    ...(date ? [element('p', { className: 'search-date', textContent: date })] : []),
    ...(beginning ? [excerptOf(beginning)] : []),
  );
  if (sections.length > 0) {
    const items = sections.map((section) =>
      element('li', {}, linkTo(section.url, section.title, words), excerptOf(section)),
    );
    item.append(element('ul', { ariaLabel: `Sections of ${title}` }, ...items));
  }
  if (language) item.lang = language;
  return item;
}

const mostSections = 3;

/** The sections that fit best, in the order of the text. */
function bestOf(sections: readonly MatchedSection[]): readonly MatchedSection[] {
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

function excerptOf({ excerpt, title }: MatchedSection): HTMLParagraphElement {
  return element('p', {}, ...excerptNodes(excerpt, title));
}
