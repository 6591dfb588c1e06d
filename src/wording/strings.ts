/**
 * A text with `{n}` in it, by the plural category of the number. A language gives each category
 * that it has; tests hold it to that.
 */
export type Counted = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>
>;

/**
 * All that the interface around a text says, in one language. Names in braces are places that are
 * filled when it is said. Each language gives all of it: what is missing is an error of types.
 */
export interface Strings {
  /** The locale whose dates and numbers are meant where a tag names no region. */
  readonly locale: string;
  /** Words that a reader reads in the time of one English word (Trauzettel-Klosinski, Dietz 2012). */
  readonly pace: number;
  /** Opening and closing marks, then those within them. */
  readonly quotes: readonly [open: string, close: string, open: string, close: string];
  /** Between the members of a list. */
  readonly comma: string;

  readonly contents: string;
  readonly topics: string;
  readonly minutesRead: Counted;
  /** `{authors}` */
  readonly by: string;
  /** So many authors that are not named. */
  readonly others: Counted;
  /** `{date}` */
  readonly updated: string;

  readonly draftNotice: string;
  /** `{date}` */
  readonly scheduledNotice: string;
  /** By the kind of the newest revision: `{date}`, `{changes}`. */
  readonly revisionNotice: ByRevision;
  readonly whatChanged: string;
  /** `{date}` */
  readonly reviewNotice: string;

  readonly series: string;
  /** `{part}`, `{title}` */
  readonly seriesPart: string;

  readonly changes: string;
  readonly revisionKinds: ByRevision;
  readonly relatedReading: string;
  /** `{description}` of a post that was found to be similar. */
  readonly similar: string;
  readonly mentionedIn: string;
  /** So many posts more. */
  readonly more: Counted;
  readonly cite: string;
  /** `{date}` */
  readonly revised: string;
  readonly share: string;
  /** What the picture shows that stands for a post where it is shared: `{publication}`, `{title}`. */
  readonly titleCard: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;

  readonly notes: string;
  /** `{n}` */
  readonly note: string;
  /** `{n}` */
  readonly backToReference: string;
  /** `{heading}` */
  readonly linkTo: string;
  readonly callouts: Readonly<Record<'note' | 'tip' | 'warning' | 'claim', string>>;
  /** `{name}` of a kind of thing, `{title}` of this one. */
  readonly named: string;
  readonly aside: string;
  readonly table: string;
  readonly code: string;
  readonly diagram: string;
  /** `{alt}` */
  readonly openDiagram: string;
  readonly formula: string;
  readonly done: string;
  readonly notDone: string;
  /** In place of a part that works with a script alone. */
  readonly interactive: string;
  /** In the Markdown twin, for what only a page can show. */
  readonly shownOnPage: string;
  /** The same within a line. */
  readonly shownThere: string;
  readonly madeByProgram: string;

  readonly copy: string;
  readonly copyCode: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly close: string;
  readonly larger: string;
  readonly smaller: string;

  /** Of a correction in feeds: `{post}`, `{date}`. */
  readonly correctedPost: string;
  readonly allChanges: string;

  /* What stands in every page, and in listings, in the language of the site. */
  readonly skip: string;
  readonly siteNavigation: string;
  readonly footer: string;
  readonly search: string;
  readonly darkTheme: string;
  readonly subscribe: string;
  readonly corrections: string;
  readonly offlineReading: string;
  readonly contact: string;
  readonly archive: string;
  readonly followByFeed: string;
  readonly subscribeByFeed: string;
  readonly allPosts: string;
  readonly pages: string;
  readonly newerPosts: string;
  readonly olderPosts: string;
  /** `{n}`, `{count}` */
  readonly pageOf: string;
  /** `{title}`, `{n}` */
  readonly numbered: string;
  readonly draft: string;
  readonly scheduled: string;
  readonly posts: Counted;
}

type ByRevision = Readonly<Record<'correction' | 'update' | 'clarification', string>>;

/** What the scripts of a text say, and in which language where that is not the text's. */
export type ScriptWords = Pick<
  Strings,
  'copy' | 'copyCode' | 'copied' | 'notCopied' | 'close' | 'larger' | 'smaller'
> & { readonly lang?: string };
