import { isoDate } from '../model/date.ts';
import type { Author, Post } from '../model/post.ts';
import type { ShareImage } from '../model/share-image.ts';
import type { Site } from '../model/site.ts';
import { absoluteUrl, urls } from '../model/url.ts';

/**
 * A post as schema.org describes it: BlogPosting and BreadcrumbList.
 * @param images what stands for the post, the most telling first
 * @returns JSON-LD that can stand in a script element
 */
export function postStructuredData(post: Post, images: readonly ShareImage[], site: Site): string {
  return scriptSafe({
    '@context': 'https://schema.org',
    '@graph': [blogPosting(post, images, site), breadcrumbs(post, site)],
  });
}

function blogPosting(post: Post, images: readonly ShareImage[], site: Site): object {
  const url = absoluteUrl(post.url, site.url);
  return {
    '@type': 'BlogPosting',
    '@id': url,
    headline: post.title,
    description: post.description,
    datePublished: isoDate(post.date),
    dateModified: isoDate(post.updated),
    author: post.authors.map((author) => authorOf(author, site)),
    publisher: organisation(site),
    image: images.map(({ url: imageUrl, width, height }) => ({
      '@type': 'ImageObject',
      url: imageUrl,
      width,
      height,
    })),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    inLanguage: post.language,
    keywords: post.tags.map(({ label }) => label),
    wordCount: post.facts.words,
  };
}

function breadcrumbs(post: Post, site: Site): object {
  const trail = [
    { name: site.title, path: urls.home() },
    { name: 'Archive', path: urls.archive() },
    { name: post.title, path: post.url },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path, site.url),
    })),
  };
}

/** The publication signs as the organisation that it is; everyone else is a person. */
function authorOf(author: Author, site: Site): object {
  if (author.id === site.author.id) return organisation(site);
  return { '@type': 'Person', name: author.name, url: absoluteUrl(author.url, site.url) };
}

function organisation(site: Site): object {
  return {
    '@type': 'Organization',
    name: site.author.name,
    url: absoluteUrl(urls.home(), site.url),
    logo: { '@type': 'ImageObject', url: absoluteUrl('/favicon.svg', site.url) },
  };
}

/** JSON that no HTML parser takes for the end of its script element. */
function scriptSafe(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
