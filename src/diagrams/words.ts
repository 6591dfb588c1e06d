/** `Head: one; two.`, or nothing where there is no item. */
export function listing(head: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${head}: ${items.join('; ')}.`;
}

/** Sentences one after the other, those left out that are empty; each ends in a mark. */
export function paragraph(sentences: readonly (string | undefined)[]): string {
  return sentences
    .map((sentence) => sentence?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}
