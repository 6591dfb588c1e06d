import { isoDate } from '../model/date.ts';
import type { Author, Post, PostSummary } from '../model/post.ts';
import type { ShareImage } from '../model/share-image.ts';
import type { Site } from '../model/site.ts';
import { absoluteUrl, urls } from '../model/url.ts';
import { wordingFor } from '../wording/wording.ts';

/** One step on the way from the home page to a page. */
export interface Crumb {
  readonly name: string;
  /** Site path. */
  readonly path: string;
}

/** A listing as schema.org knows it: a page with a list of posts. */
export interface StructuredListing {
  readonly title: string;
  readonly description: string;
  /** Site path. */
  readonly path: string;
  /** What lies between the home page and this one. */
  readonly above: readonly Crumb[];
  readonly posts: readonly Pick<PostSummary, 'title' | 'url'>[];
}

/**
 * A post as schema.org describes it: BlogPosting, BreadcrumbList, Organization.
 * @param images what stands for the post, the most telling first
 * @returns JSON-LD that can stand in a script element
 */
export function postStructuredData(post: Post, images: readonly ShareImage[], site: Site): string {
  const archive = { name: wordingFor(site.language).strings.archive, path: urls.archive() };
  const trail = [archive, { name: post.title, path: post.url }];
  return graph([blogPosting(post, images, site), breadcrumbs(trail, site), organisation(site)]);
}

/**
 * A page of a listing: CollectionPage, Organization.
 * @returns JSON-LD that can stand in a script element
 */
export function listingStructuredData(listing: StructuredListing, site: Site): string {
  const { title, description, path, above, posts } = listing;
  const url = absoluteUrl(path, site.url);
  const page = {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: site.language,
    isPartOf: blog(site),
    breadcrumb: breadcrumbs([...above, { name: title, path }], site),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: posts.length,
      itemListElement: posts.map((post, index) =>
        listItem(index, { name: post.title, path: post.url }, site),
      ),
    },
  };
  return graph([page, organisation(site)]);
}

/**
 * The publication itself, for its home page: Blog, Organization.
 * @returns JSON-LD that can stand in a script element
 */
export function siteStructuredData(site: Site): string {
  const about = { description: site.description, inLanguage: site.language };
  return graph([{ ...blog(site), ...about, publisher: publisher(site) }, organisation(site)]);
}

function blogPosting(post: Post, images: readonly ShareImage[], site: Site): object {
  const url = absoluteUrl(post.url, site.url);
  const corrections = post.revisions.filter(({ kind }) => kind === 'correction');
  return {
    '@type': 'BlogPosting',
    '@id': url,
    url,
    headline: post.title,
    description: post.description,
    datePublished: isoDate(post.date),
    dateModified: isoDate(post.updated),
    author: post.authors.map((author) => authorOf(author, site)),
    publisher: publisher(site),
    image: images.map(({ url: imageUrl, alt }) => ({
      '@type': 'ImageObject',
      url: imageUrl,
      caption: alt,
    })),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    inLanguage: post.language,
    isPartOf: [blog(site), ...seriesOf(post, site)],
    ...(post.series && { position: post.series.part }),
    keywords: post.tags.map(({ label }) => label),
    wordCount: post.facts.words,
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'text/markdown',
      contentUrl: absoluteUrl(urls.twin(post.slug), site.url),
    },
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, note }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: isoDate(date),
        url: `${url}#revisions`,
      })),
    }),
  };
}

/** A series is a work of its own, of which the post is a part. */
function seriesOf({ series }: Post, site: Site): object[] {
  if (!series) return [];
  const url = absoluteUrl(series.of.url, site.url);
  return [{ '@type': 'CreativeWorkSeries', '@id': url, url, name: series.of.title }];
}

function breadcrumbs(trail: readonly Crumb[], site: Site): object {
  const home = { name: site.title, path: urls.home() };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...trail].map((crumb, index) => listItem(index, crumb, site)),
  };
}

function listItem(index: number, { name, path }: Crumb, site: Site): object {
  const url = absoluteUrl(path, site.url);
  return {
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: { '@type': 'WebPage', '@id': url, url, name },
  };
}

/** The publication signs as the organisation that it is; everyone else is a person. */
function authorOf(author: Author, site: Site): object {
  if (author.id === site.author.id) return publisher(site);
  return {
    '@type': 'Person',
    name: author.name,
    url: absoluteUrl(author.url, site.url),
    ...(author.bio && { description: author.bio }),
    ...(author.homepage && { sameAs: author.homepage }),
  };
}

function blog(site: Site): object {
  const url = absoluteUrl(urls.home(), site.url);
  return { '@type': 'Blog', '@id': `${url}#blog`, url, name: site.title };
}

/** The organisation in brief, where something refers to it. */
function publisher(site: Site): object {
  const url = absoluteUrl(urls.home(), site.url);
  return { '@type': 'Organization', '@id': `${url}#organization`, name: site.author.name, url };
}

function organisation(site: Site): object {
  return {
    ...publisher(site),
    email: site.email,
    logo: { '@type': 'ImageObject', url: absoluteUrl('/icon-512.png', site.url) },
  };
}

/** JSON that no HTML parser takes for the end of its script element. */
function graph(nodes: readonly object[]): string {
  const data = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
