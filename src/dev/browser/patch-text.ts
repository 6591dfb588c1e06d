/** What scripts work on, what they find by its id, and what loads something: only a new page does all that. */
const bound = '[id], .footnote-ref, .code, figure, script, style, astro-island';

/** The blocks of a page's text. */
export function blocksOf(page: Document): readonly Element[] {
  return [...(page.querySelector('.prose')?.children ?? [])];
}

/**
 * Makes `live` of what it was before what it is now, and touches only the blocks that changed.
 * @returns false where that cannot be done so that the page is as if it had been loaded again
 */
export function patch(live: Element, before: readonly Element[], now: readonly Element[]): boolean {
  if (live.children.length !== before.length) return false;
  const same = (a: Element | undefined, b: Element | undefined) => a?.outerHTML === b?.outerHTML;
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && same(before[start], now[start])) start += 1;
  let kept = 0;
  while (kept < shorter - start && same(before.at(-1 - kept), now.at(-1 - kept))) kept += 1;
  const old = before.slice(start, before.length - kept);
  const fresh = now.slice(start, now.length - kept);
  if ([...old, ...fresh].some(isBound)) return false;
  const following = live.children[before.length - kept] ?? null;
  for (const block of [...live.children].slice(start, before.length - kept)) block.remove();
  for (const block of fresh) live.insertBefore(document.importNode(block, true), following);
  return true;
}

function isBound(block: Element): boolean {
  return block.matches(bound) || block.querySelector(bound) !== null;
}
