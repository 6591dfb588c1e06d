/** A page as its reader met it. */
export interface ReadPage {
  /** Site path. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Addresses of the files that it has loaded, or will. */
  readonly needs: readonly string[];
}

/** A page that this device keeps. */
export interface KeptPage extends ReadPage {
  /** When it was last read, in milliseconds since 1970. */
  readonly read: number;
}

/** What pages say to the worker. Both but the first are answered with what is kept then. */
export type Message =
  { readonly keep: ReadPage } | { readonly ask: 'what is kept' } | { readonly ask: 'forget all' };

/** The page last read comes first; beyond `most` the others go. */
export function withPage(
  kept: readonly KeptPage[],
  page: KeptPage,
  most: number,
): readonly KeptPage[] {
  return [page, ...withoutPage(kept, page.path)].slice(0, most);
}

export function withoutPage(kept: readonly KeptPage[], path: string): readonly KeptPage[] {
  return kept.filter((page) => page.path !== path);
}

/** Which of the addresses that were kept no page needs any more; each is absolute. */
export function unneeded(
  addresses: readonly string[],
  kept: readonly KeptPage[],
  origin: string,
): readonly string[] {
  const needed = new Set(
    kept.flatMap(({ path, needs }) => [path, ...needs]).map((url) => new URL(url, origin).href),
  );
  return addresses.filter((address) => !needed.has(address));
}
