import type { NamedLink, PostReport } from '../page-report.ts';
import { element } from './element.ts';

/** What can be counted in a post. */
export function factList(post: PostReport): HTMLElement {
  const { date, grade, linksIn, linksOut, readingMinutes, status, words } = post;
  return element(
    'dl',
    { class: 'facts' },
    ...fact('Status', `${status}, ${date}`),
    ...fact('Words', words.toLocaleString('en-GB')),
    ...fact('Reading time', `${readingMinutes} min`),
    ...fact('Grade', grade === null ? 'not judged' : `${grade} (Flesch-Kincaid, school years)`),
    ...fact(`Links out (${linksOut.length})`, links(linksOut)),
    ...fact(`Links in (${linksIn.length})`, links(linksIn)),
  );
}

function fact(name: string, value: Node | string): HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, value)];
}

function links(named: readonly NamedLink[]): Node | string {
  if (named.length === 0) return 'none';
  const items = named.map(({ href, text }) =>
    element('li', {}, element('a', { href }, text || href)),
  );
  return element('ul', {}, ...items);
}
