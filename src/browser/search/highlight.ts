/*
 * Marks on the page that search led to the words that were found, without touching the page itself.
 * They leave the address at once, so that nobody passes them on; Escape takes the marks away.
 */
import { adoptStyles } from '../adopt-styles.ts';

const address = new URL(location.href);
const words = address.searchParams.get('highlight')?.split(' ').filter(Boolean) ?? [];
address.searchParams.delete('highlight');
history.replaceState(history.state, '', address);

if (words.length > 0 && 'highlights' in CSS) {
  adoptStyles(`
    ::highlight(found) { background-color: light-dark(oklch(87% 0.012 265), oklch(42% 0.015 265)); color: inherit }
    @media (forced-colors: active) { ::highlight(found) { background-color: Mark; color: MarkText } }
    @media print { ::highlight(found) { background-color: transparent } }
  `);
  CSS.highlights.set('found', new Highlight(...rangesOf(words)));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') CSS.highlights.delete('found');
  });
}

/** Where the words stand, whole, in the article's title and text. */
function* rangesOf(words: readonly string[]): Generator<Range> {
  const alternatives = words.map((word) => RegExp.escape(word)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
  for (const part of document.querySelectorAll('main :is(h1, .dek, .prose)')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index, 0: word } of node.nodeValue?.matchAll(pattern) ?? []) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        yield range;
      }
    }
  }
}
