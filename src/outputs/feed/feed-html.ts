import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { longDate } from '../../model/date.ts';
import { heightAt, planImage } from '../../model/image.ts';
import { kindLabels, type Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl, urls } from '../../model/url.ts';
import { projectBody } from './body-projection.ts';

/**
 * A post's body and what follows it as plain semantic HTML, which every feed reader keeps: absolute
 * addresses, diagrams as images, code without colours, no class, style, script or control.
 * @param html the body as it stands on the page
 */
export function feedHtml(html: string, post: Post, site: Site): string {
  const children = [
    ...coverOf(post, site),
    ...projectBody(html, post, site.url),
    ...revisionsOf(post),
    ...relatedOf(post, site),
    ...callOf(post, site),
  ];
  return toHtml({ type: 'root', children });
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
  return [h('figure', [img, ...(words ? [h('figcaption', words)] : [])])];
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
