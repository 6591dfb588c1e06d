import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Correction, correctionsOf } from '../../model/corrections.ts';
import { isoDate } from '../../model/date.ts';
import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl } from '../../model/url.ts';
import { languageMark } from '../../wording/language.ts';
import { filled, interleaved, wordingFor } from '../../wording/wording.ts';
import type { FeedItem } from './feed.ts';
import { frameOf } from './items.ts';
import { inLanguage } from './marked.ts';
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
  const { strings, mark, date } = wordingFor(post.language);
  const link = h('a', { href, ...languageMark(post.language, mark.lang ?? post.language) }, [
    { type: 'text', value: post.title },
  ]);
  const origin = [
    ...interleaved(strings.correctedPost, { post: link, date: date(post.date) }),
    ' ',
    h('a', { href: `${href}#revisions` }, strings.allChanges),
  ];
  const children = [h('p', revision.note), h('p', { ...mark }, origin)];
  const content = toHtml({ type: 'root', children });
  const name = strings.revisionKinds.correction;
  return {
    ...frameOf(post, site),
    identity,
    title: legalText(filled(strings.named, { name, title: post.title })),
    summary: legalText(revision.note),
    content: legalHtml(inLanguage(content, languageMark(post.language, site.language))),
    published: revision.date,
    updated: revision.date,
  };
}
