import { identityOf, oldestSlug } from './identity.ts';
import { type ImageFile, type ImageVariant, planImage, planVariants } from './image.ts';
import { mentionsOf } from './mentions.ts';
import { outlineOf } from './outline.ts';
import {
  type Author,
  byNewest,
  type Cover,
  type Post,
  type PostSummary,
  readingMinutes,
  type Series,
  statusOf,
  type Tag,
  updatedOf,
} from './post.ts';
import type { Facts } from './document.ts';
import type { AuthorEntry, PostFrontMatter, SeriesEntry, TagEntry } from './schema.ts';
import { relatedReading } from './related.ts';
import type { Site } from './site.ts';
import { urls } from './url.ts';

/** A subject with its posts. */
export interface Listing<Subject> {
  readonly subject: Subject;
  readonly posts: readonly Post[];
}

/** A content page such as `/about/`. */
export interface Page {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly facts: Facts;
}

/** Everything that is published, linked and in order. */
export interface Library {
  /** The newest first. */
  readonly posts: readonly Post[];
  /** In the order of `tags.yaml`. */
  readonly tags: readonly Listing<Tag>[];
  /** In the order of `authors.yaml`. */
  readonly authors: readonly Listing<Author>[];
  /** In the order of `series.yaml`; posts by part. */
  readonly series: readonly Listing<Series>[];
  /** By slug. */
  readonly pages: readonly Page[];
}

/** What a library is made from: checked front matter with what compiling learnt. */
export interface LibrarySources {
  readonly posts: readonly PostEntry[];
  readonly pages: readonly {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly facts: Facts;
  }[];
  readonly tags: readonly (TagEntry & { readonly id: string })[];
  readonly authors: readonly (AuthorEntry & { readonly id: string })[];
  readonly series: readonly (SeriesEntry & { readonly id: string })[];
}

export interface PostEntry {
  readonly slug: string;
  readonly frontMatter: PostFrontMatter;
  readonly facts: Facts;
  readonly coverImage: ImageFile | null;
}

/** Sorts, resolves and links; the only place that does. */
export function libraryOf(sources: LibrarySources, site: Site, now: Date): Library {
  const subjects = subjectsOf(sources, site);
  const entries = sources.posts.toSorted((a, b) =>
    byNewest(
      { slug: a.slug, date: a.frontMatter.date },
      { slug: b.slug, date: b.frontMatter.date },
    ),
  );
  const summaries = entries.map((entry) => summaryOf(entry, subjects, site, now));
  const related = relatedReading(entries, summaries, site.limits.relatedPosts);
  const mentions = mentionsOf(entries, summaries, site.url);
  const links = (entry: PostEntry) => ({
    related: related(entry),
    mentions: mentions.get(entry.slug) ?? [],
  });
  const posts = entries.map((entry, index) =>
    postOf(entry, index, summaries, subjects, links, site, now),
  );
  return {
    posts,
    tags: listings(subjects.tags, posts, (post) => post.tags),
    authors: listings(subjects.authors, posts, (post) => post.authors),
    series: seriesListings(subjects.series, posts),
    pages: sources.pages
      .map(({ slug, title, description, facts }) => ({
        slug,
        url: urls.page(slug),
        title,
        description,
        facts,
      }))
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
  };
}

interface Subjects {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly series: ReadonlyMap<string, Series>;
}

function subjectsOf({ tags, authors, series }: LibrarySources, site: Site): Subjects {
  const own = authors.some(({ id }) => id === site.author.id) ? [] : [{ ...site.author }];
  const signing: readonly (AuthorEntry & { readonly id: string })[] = [...authors, ...own];
  return {
    tags: new Map(
      tags.map(({ id, label, description }, index) => [
        id,
        { id, label, description, url: urls.tag(id), hue: Math.round((360 * index) / tags.length) },
      ]),
    ),
    authors: new Map(
      signing.map(({ id, name, bio, url, email }) => [
        id,
        {
          id,
          name,
          bio: bio ?? null,
          url: urls.author(id),
          homepage: url ?? null,
          email: email ?? null,
        },
      ]),
    ),
    series: new Map(
      series.map(({ id, title, description }) => [
        id,
        { id, title, description, url: urls.series(id) },
      ]),
    ),
  };
}

function summaryOf(
  { slug, frontMatter, facts }: PostEntry,
  subjects: Subjects,
  site: Site,
  now: Date,
): PostSummary {
  const { title, description, date, lang } = frontMatter;
  return {
    slug,
    url: urls.post(slug),
    title,
    description,
    date,
    updated: updatedOf(frontMatter),
    tags: frontMatter.tags.flatMap((id) => subjects.tags.get(id) ?? []),
    language: lang,
    readingMinutes: readingMinutes(facts.words, lang, site),
    status: statusOf(frontMatter, now),
  };
}

function postOf(
  entry: PostEntry,
  index: number,
  summaries: readonly PostSummary[],
  subjects: Subjects,
  links: (entry: PostEntry) => Pick<Post, 'related' | 'mentions'>,
  site: Site,
  now: Date,
): Post {
  const { slug, frontMatter, facts } = entry;
  const { aliases, authors, cta, date, reviewBy, revisions, series, toc } = frontMatter;
  const of = series && subjects.series.get(series.id);
  const signed = authors.length > 0 ? authors : [site.author.id];
  const summary = summaries[index] ?? summaryOf(entry, subjects, site, now);
  let own: Pick<Post, 'related' | 'mentions'> | undefined;
  return Object.freeze({
    ...summary,
    identity: identityOf(site.url, date, oldestSlug(slug, aliases)),
    authors: signed.flatMap((id) => subjects.authors.get(id) ?? []),
    series: series && of ? { of, part: series.part } : null,
    cover: coverOf(entry),
    revisions: revisions.toSorted((a, b) => b.date.getTime() - a.date.getTime()),
    aliases,
    reviewBy: reviewBy ?? null,
    reviewDue: reviewBy !== undefined && reviewBy <= now,
    contents:
      (toc ?? facts.headings.length >= site.limits.contentsFrom) ? outlineOf(facts.headings) : [],
    callToAction: cta,
    /** Found when it is asked for: a page that is edited needs that of one post, not of all. */
    get related() {
      own ??= links(entry);
      return own.related;
    },
    get mentions() {
      own ??= links(entry);
      return own.mentions;
    },
    previous: summaries[index + 1] ?? null,
    next: summaries[index - 1] ?? null,
    facts,
  });
}

function coverOf({ frontMatter, coverImage }: PostEntry): Cover | null {
  const { cover } = frontMatter;
  if (!cover || !coverImage) return null;
  return {
    image: coverImage,
    alt: cover.alt,
    caption: cover.caption ?? null,
    credit: cover.credit ?? null,
  };
}

function listings<Subject extends { readonly id: string }>(
  subjects: ReadonlyMap<string, Subject>,
  posts: readonly Post[],
  subjectsOfPost: (post: Post) => readonly Subject[],
): Listing<Subject>[] {
  const bySubject = new Map<string, Post[]>();
  for (const post of posts) {
    for (const { id } of new Set(subjectsOfPost(post))) {
      const members = bySubject.get(id);
      if (members) members.push(post);
      else bySubject.set(id, [post]);
    }
  }
  return [...subjects.values()].map((subject) => ({
    subject,
    posts: bySubject.get(subject.id) ?? [],
  }));
}

function seriesListings(series: Subjects['series'], posts: readonly Post[]): Listing<Series>[] {
  const all = listings(series, posts, (post) => (post.series ? [post.series.of] : []));
  return all.map(({ subject, posts: members }) => ({
    subject,
    posts: members.toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0)),
  }));
}

/** Every image file that a page or feed of the library, or another text, names, each once. */
export function imageVariants(
  { posts, pages }: Library,
  others: readonly { readonly facts: Facts }[] = [],
): ImageVariant[] {
  const shown = [...posts, ...pages, ...others].flatMap(({ facts }) =>
    facts.images.map(({ file, layout }) => planImage(file, layout)),
  );
  const covers = posts.flatMap(({ cover }) => (cover ? [planImage(cover.image, 'cover')] : []));
  const variants = [...shown, ...covers].flatMap(planVariants);
  return [...new Map(variants.map((variant) => [variant.name, variant])).values()];
}
