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
  /** The line that closes a post, and what a reader is invited to do then. */
  readonly callToAction: NavigationLink & { readonly closing: string };
  /** The WebSub hub that tells subscribers of a change at once; null without one. */
  readonly hub: string | null;
  /** Pages that the chrome links to; what stands there until an editor writes them. */
  readonly standingPages: readonly {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
  }[];
  /** Whether readers' browsers keep the pages that were read, for reading without a connection. */
  readonly offline: boolean;
  readonly limits: {
    /** Items in a feed, at most. */
    readonly feedItems: number;
    /** Bytes of a feed, at most; where posts are long it has fewer items. */
    readonly feedBytes: number;
    /** Posts in one archive document of a feed; not more than `feedItems`. Changing it changes every archive. */
    readonly archivedItems: number;
    /** Posts on one page of a listing. */
    readonly listedPosts: number;
    /** Posts in the related-reading block once it has been filled up. */
    readonly relatedPosts: number;
    /** Headings from which a post shows its contents. */
    readonly contentsFrom: number;
    /** Pages that a reader's browser keeps for reading without a connection. */
    readonly keptPages: number;
  };
  readonly wordsPerMinute: number;
}
