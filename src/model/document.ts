import type { Drawing, DiagramKind, SourcePoint } from './diagram.ts';
import type { ImageFile, ImageLayout } from './image.ts';

/** A heading of a post's body. */
export interface Heading {
  /** 2 to 6. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
  readonly at: SourcePoint;
}

/** A link as the author wrote it. */
export interface Link {
  readonly href: string;
  /** Its words, and those that describe the images in it. */
  readonly text: string;
  readonly at: SourcePoint;
}

/** A link to the publication itself, with where and how it is made. */
export interface InternalLink {
  /** As written; relative to the post's own page. */
  readonly href: string;
  /** The id of the heading above; null before the first. */
  readonly section: string | null;
  /** The sentence around the link, as plain text. */
  readonly sentence: string;
}

/** An image that a post shows. */
export interface ShownImage {
  readonly file: ImageFile;
  readonly alt: string;
  /** Null where there is none. */
  readonly caption: string | null;
  /** The name that it was asked for by. */
  readonly src: string;
  readonly layout: ImageLayout;
  readonly at: SourcePoint;
}

/** A diagram that a post shows. */
export interface ShownDiagram {
  readonly kind: DiagramKind;
  readonly digest: string;
  readonly alt: string;
  /** Null where there is none. */
  readonly caption: string | null;
  readonly at: SourcePoint;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
}

/** A formula that feeds carry as a picture. */
export interface ShownFormula {
  readonly digest: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
}

/** The text under one heading, for search; the text before the first heading has neither id nor heading. */
export interface Section {
  readonly id: string | null;
  readonly heading: string | null;
  readonly text: string;
}

/** What was learnt of a post while it was compiled, small enough to hold for every post at once. */
export interface Facts {
  /** Finds the body; changes whenever the body would. */
  readonly digest: string;
  /** True where the body imports components and so is rendered by Astro. */
  readonly dynamic: boolean;
  /** Set where the text breaks off somewhere, so that this is only what could be read of it. */
  readonly partial?: true;
  readonly headings: readonly Heading[];
  /** Every id in the body that a fragment can point at. */
  readonly targets: readonly string[];
  readonly links: readonly Link[];
  /** Those of `links` that stay within the publication. */
  readonly internalLinks: readonly InternalLink[];
  readonly images: readonly ShownImage[];
  readonly diagrams: readonly ShownDiagram[];
  readonly formulas: readonly ShownFormula[];
  readonly footnotes: number;
  readonly words: number;
  /** The terms that tell this post from others, with how often each stands in it. */
  readonly terms: Readonly<Record<string, number>>;
}

/** The part of a document that is read only when its page, feed item or search entry is made. */
export interface Body {
  /** The body as HTML; null where Astro renders it. */
  readonly html: string | null;
  /** The body as feeds carry it; null where Astro renders it. */
  readonly feed: string | null;
  /** The body as plain Markdown with absolute addresses, without front matter and title. */
  readonly twin: string;
  readonly sections: readonly Section[];
  /** Of diagrams and formulas, by digest. */
  readonly drawings: Readonly<Record<string, Drawing>>;
}

/** A post or page, compiled once. Everything else is a projection of it. */
export interface Document {
  readonly facts: Facts;
  readonly body: Body;
}
