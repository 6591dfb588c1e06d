import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { isoDate } from '../model/date.ts';
import { planImage } from '../model/image.ts';
import { markdownText } from '../markdown-text.ts';
import type { Post } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { absoluteUrl, urls } from '../model/url.ts';
import { filled, wordingFor } from '../wording/wording.ts';

/**
 * A post as one Markdown file: front matter, title, description, cover, body, what has been changed
 * since it was published, what to read next and the call to action.
 * @param body the post's body as Markdown, as it was compiled
 */
export function twinFile(post: Post, body: string, site: Site): string {
  return `${frontMatter(post, site)}\n${article([], post, body, site)}`;
}

/**
 * The same as a part of a file with many: what the front matter says stands in a line of text, where
 * a second front matter would be read as something else.
 */
export function twinPart(post: Post, body: string, site: Site): string {
  const { strings, date } = wordingFor(post.language);
  const names = post.authors.map(({ name }) => name).join(strings.comma);
  const authors = `${names}${strings.comma}${date(post.date)}. `;
  const published = filled(strings.by, { authors });
  return article(
    [paragraph(text(published), bareLink(absoluteUrl(post.url, site.url)))],
    post,
    body,
    site,
  );
}

function frontMatter(post: Post, site: Site): string {
  const values = {
    title: post.title,
    description: post.description,
    date: isoDate(post.date),
    ...(post.updated > post.date && { updated: isoDate(post.updated) }),
    authors: post.authors.map(({ name }) => name),
    tags: post.tags.map(({ label }) => label),
    ...(post.series && { series: post.series.of.title, part: post.series.part }),
    canonical: absoluteUrl(post.url, site.url),
    language: post.language,
  };
  return `---\n${stringify(values, { lineWidth: 0 })}---\n`;
}

function article(byline: RootContent[], post: Post, body: string, site: Site): string {
  const head: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(post.title)] },
    paragraph(text(post.description)),
    ...byline,
    ...coverOf(post, site),
  ];
  const tail = [...revisionsOf(post), ...relatedOf(post, site), ...callOf(post, site)];
  const parts = [printed(head), body, printed(tail)];
  return parts.filter((part) => part !== '').join('\n');
}

function coverOf({ cover }: Post, site: Site): RootContent[] {
  if (!cover) return [];
  const { image, alt, caption, credit } = cover;
  const url = absoluteUrl(urls.image(planImage(image, 'cover').fallback.name), site.url);
  const words = [caption, credit].filter(Boolean).join(' ');
  return [
    paragraph({ type: 'image', url, alt }),
    ...(words ? [paragraph({ type: 'emphasis', children: [text(words)] })] : []),
  ];
}

function revisionsOf({ revisions, language }: Post): RootContent[] {
  const { strings, date: inWords } = wordingFor(language);
  const items = revisions.map(({ date, kind, note }) =>
    item(strong(strings.revisionKinds[kind]), text(`${strings.comma}${inWords(date)}: ${note}`)),
  );
  return section(strings.changes, items);
}

function relatedOf({ related, language, url: own }: Post, site: Site): RootContent[] {
  const { strings } = wordingFor(language);
  const items = related.map(({ title, url, why, origin }) =>
    item(
      { type: 'link', url: absoluteUrl(url, site.url, own), children: [text(title)] },
      ...(why
        ? [text(`: ${origin === 'chosen' ? why : filled(strings.similar, { description: why })}`)]
        : []),
    ),
  );
  return section(strings.relatedReading, items);
}

function callOf({ callToAction }: Post, site: Site): RootContent[] {
  if (!callToAction) return [];
  const { closing, label, href } = site.callToAction;
  const link: PhrasingContent = {
    type: 'link',
    url: absoluteUrl(href, site.url),
    children: [text(label)],
  };
  return [{ type: 'thematicBreak' }, paragraph(text(`${closing} `), link)];
}

function section(title: string, children: ListItem[]): RootContent[] {
  if (children.length === 0) return [];
  return [
    { type: 'heading', depth: 2, children: [text(title)] },
    { type: 'list', ordered: false, spread: false, children },
  ];
}

function item(...children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(...children)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function bareLink(url: string): PhrasingContent {
  return { type: 'link', url, children: [text(url)] };
}

function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function printed(children: RootContent[]): string {
  return markdownText({ type: 'root', children });
}
