import type { Problem } from '../model/problem.ts';

/** Where the browser asks for the report of a page; `page` is its site path. */
export const reportAddress = '/__pdpspectra/report';

/** A page sends it to say that it follows changes by itself. */
export const followEvent = 'pdpspectra:follow';

/** Sent to such a page after a change of the content; its data is a `ContentChange`. */
export const changeEvent = 'pdpspectra:change';

export interface ContentChange {
  /** As in `Problem.path`. */
  readonly paths: readonly string[];
  /** Whether pages may look other than before: not so where all that changed is too faulty to show. */
  readonly visible: boolean;
}

/** A problem as the browser shows it. */
export interface ShownProblem extends Omit<Problem, 'edits'> {
  /** Where the rule is explained, on this server. */
  readonly why: string;
  /** What the editor opens: an absolute file with line and column. */
  readonly place: string;
}

/** What an editor wants to know of the page that is open. */
export interface PageReport {
  /** Of the page's own file. */
  readonly problems: readonly ShownProblem[];
  readonly elsewhere: readonly ShownProblem[];
  /** Null where the page is not that of a post, or the post was never without faults. */
  readonly post: PostReport | null;
}

export interface NamedLink {
  readonly href: string;
  readonly text: string;
}

export interface PostReport {
  readonly title: string;
  readonly description: string;
  readonly status: 'published' | 'draft' | 'scheduled';
  /** As readers see it. */
  readonly date: string;
  readonly words: number;
  readonly readingMinutes: number;
  /** Flesch-Kincaid; null where the text is too short or not English. */
  readonly grade: number | null;
  readonly linksOut: readonly NamedLink[];
  /** From published posts and pages. */
  readonly linksIn: readonly NamedLink[];
  /** Absolute, as published. */
  readonly url: string;
  /** Site path of the social card. */
  readonly card: string;
  readonly siteTitle: string;
  /** The body as feeds carry it; null where Astro renders it. */
  readonly feedHtml: string | null;
}
