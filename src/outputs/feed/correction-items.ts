import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Correction, correctionsOf } from '../../model/corrections.ts';
import { isoDate, longDate } from '../../model/date.ts';
import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl } from '../../model/url.ts';
import type { FeedItem } from './feed.ts';
import { frameOf } from './items.ts';
import { legalHtml, legalText } from './legal-text.ts';

/** Every correction as an item that links to the corrected post, the newest first. */
export function correctionItems(posts: readonly Post[], site: Site): FeedItem[] {
  const given = new Map<string, number>();
  return correctionsOf(posts).map((correction) => {
    const identity = identityOf(correction);
    const place = (given.get(identity) ?? 0) + 1;
    given.set(identity, place);
    return itemOf(correction, place === 1 ? identity : `${identity}/${place}`, site);
  });
}

/** The post's identity and the date of the correction; several of one date are counted as listed. */
function identityOf({ post, revision }: Correction): string {
  return `${post.identity}/correction/${isoDate(revision.date)}`;
}

function itemOf({ post, revision }: Correction, identity: string, site: Site): FeedItem {
  const href = absoluteUrl(post.url, site.url);
  const origin = [
    'In ',
    h('a', { href }, post.title),
    ` of ${longDate(post.date)}. `,
    h('a', { href: `${href}#revisions` }, 'All changes to this post'),
  ];
  const children = [h('p', revision.note), h('p', origin)];
  return {
    ...frameOf(post, site),
    identity,
    title: legalText(`Correction: ${post.title}`),
    summary: legalText(revision.note),
    content: legalHtml(toHtml({ type: 'root', children })),
    published: revision.date,
    updated: revision.date,
  };
}
