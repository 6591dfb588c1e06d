/** One page of a listing. */
export interface ListingPage<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Cuts a listing into pages of at most `size`; an empty listing has one empty page. */
export function pagesOf<Item>(items: readonly Item[], size: number): ListingPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}
