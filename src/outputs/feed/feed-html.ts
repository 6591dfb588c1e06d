import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { heightAt, planImage } from '../../model/image.ts';
import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl, urls } from '../../model/url.ts';
import { languageMark } from '../../wording/language.ts';
import { interleaved, wordingFor } from '../../wording/wording.ts';
import { inLanguage, marked } from './marked.ts';

/**
 * What a feed item carries of a post: its body, and what stands around it in the article.
 * @param body the body as feeds carry it
 */
export function feedHtml(body: string, post: Post, site: Site): string {
  const after = [...revisionsOf(post), ...relatedOf(post, site), ...callOf(post, site)];
  const html = htmlOf(coverOf(post, site)) + body + htmlOf(after);
  return inLanguage(html, languageMark(post.language, site.language));
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
  const words = [caption, credit && h('em', credit)].filter((part) => part !== null);
  return [h('figure', [img, ...(words.length > 0 ? ['\n', h('figcaption', spaced(words))] : [])])];
}

function spaced(parts: readonly (Element | string)[]): (Element | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}

function revisionsOf({ revisions, language }: Post): ElementContent[] {
  if (revisions.length === 0) return [];
  const { strings, mark, date: inWords } = wordingFor(language);
  const items = revisions.map(({ date, kind, note }) => {
    const head = [h('strong', strings.revisionKinds[kind]), ` ${inWords(date)}`];
    return h('li', [...marked(head, mark), h('p', note)]);
  });
  return [h('h2', { ...mark }, strings.changes), h('ul', items)];
}

function relatedOf({ related, language }: Post, site: Site): ElementContent[] {
  if (related.length === 0) return [];
  const { strings, mark } = wordingFor(language);
  const items = related.map(({ title, url, why, origin, language: theirs }) => {
    const foreign = languageMark(theirs, language);
    const link = h('a', { href: absoluteUrl(url, site.url), ...foreign }, title);
    if (why === null) return h('li', [link]);
    if (origin === 'chosen') return h('li', [link, h('p', why)]);
    // What is said in English in a post that is not carries its own mark.
    const description = marked([why], languageMark(theirs, mark.lang ?? language));
    const said = interleaved(strings.similar, { description }).flat();
    return h('li', [link, h('p', { ...mark }, said)]);
  });
  return [h('h2', { ...mark }, strings.relatedReading), h('ul', items)];
}

function callOf(post: Post, site: Site): ElementContent[] {
  if (!post.callToAction) return [];
  const { closing, label, href } = site.callToAction;
  const foreign = languageMark(site.language, post.language);
  const link = h('a', { href: absoluteUrl(href, site.url) }, label);
  return [h('hr'), h('p', { ...foreign }, closing), h('p', { ...foreign }, [link])];
}
