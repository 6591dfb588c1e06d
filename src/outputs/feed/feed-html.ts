import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { longDate } from '../../model/date.ts';
import { heightAt, planImage } from '../../model/image.ts';
import { kindLabels, type Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl, urls } from '../../model/url.ts';

/**
 * What a feed item carries of a post: its body, and what stands around it in the article.
 * @param body the body as feeds carry it
 */
export function feedHtml(body: string, post: Post, site: Site): string {
  const after = [...revisionsOf(post), ...relatedOf(post, site), ...callOf(post, site)];
  return htmlOf(coverOf(post, site)) + body + htmlOf(after);
}

function htmlOf(children: ElementContent[]): string {
  return children.length > 0 ? toHtml({ type: 'root', children }) : '';
}

function coverOf({ cover }: Post, site: Site): ElementContent[] {
  if (!cover) return [];
  const { image, alt, caption, credit } = cover;
  const { fallback } = planImage(image, 'cover');
  const img = h('img', {
    src: absoluteUrl(urls.image(fallback.name), site.url),
    alt,
    width: fallback.width,
    height: heightAt(image, fallback.width),
  });
  const words = [caption, credit].filter(Boolean).join(' ');
  return [h('figure', [img, ...(words ? ['\n', h('figcaption', words)] : [])])];
}

function revisionsOf({ revisions }: Post): ElementContent[] {
  if (revisions.length === 0) return [];
  const items = revisions.map(({ date, kind, note }) =>
    h('li', [h('strong', kindLabels[kind]), ` ${longDate(date)}`, h('p', note)]),
  );
  return [h('h2', 'Changes to this post'), h('ul', items)];
}

function relatedOf({ related }: Post, site: Site): ElementContent[] {
  if (related.length === 0) return [];
  const items = related.map(({ title, url, why }) =>
    h('li', [h('a', { href: absoluteUrl(url, site.url) }, title), ...(why ? [h('p', why)] : [])]),
  );
  return [h('h2', 'Related reading'), h('ul', items)];
}

function callOf(post: Post, site: Site): ElementContent[] {
  if (!post.callToAction) return [];
  const { closing, label, href } = site.callToAction;
  const link = h('a', { href: absoluteUrl(href, site.url) }, label);
  return [h('hr'), h('p', closing), h('p', [link])];
}
