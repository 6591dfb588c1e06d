/** A link of the site's own chrome. */
export interface NavigationLink {
  readonly label: string;
  readonly href: string;
}

/** What the publication says of itself. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** Absolute, without a trailing slash. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** Who signs a post that names no author. */
  readonly author: { readonly id: string; readonly name: string };
  readonly email: string;
  readonly navigation: readonly NavigationLink[];
  /** What a reader is invited to do after a post. */
  readonly callToAction: NavigationLink & { readonly heading: string; readonly text: string };
  readonly limits: {
    /** Items in a feed. */
    readonly feedItems: number;
    /** Posts on one page of a listing. */
    readonly listedPosts: number;
    /** Posts in the related-reading block once it has been filled up. */
    readonly relatedPosts: number;
    /** Headings from which a post shows its contents. */
    readonly contentsFrom: number;
  };
  readonly wordsPerMinute: number;
}
