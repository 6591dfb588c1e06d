import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, builtFiles, builtPage, fileAt, SITE_URL } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';
import { type WrittenPost, writtenPosts } from './written-posts.ts';

const files = await builtFiles();
const posts = await Promise.all(
  (await writtenPosts()).map(async (post) => {
    return [post.address, post, await builtPage(post.address)] as const;
  }),
);

describe.each(posts)('%s', (_, post, page) => {
  const article = one(page.tree, 'main article');
  const prose = one(article, 'div.prose');

  test('has its title, its dek and its text in one article', () => {
    expect(textOf(one(article, 'h1'))).toBe(post.title);
    expect(textOf(one(article, 'header'))).toContain(post.description);
    expect(all(prose, 'p').length).toBeGreaterThan(0);
    expect(all(prose, 'h1')).toEqual([]);
  });

  test('gives each heading an id and a link to itself that is named after it', () => {
    const headings = all(prose, 'h2, h3, h4, h5, h6');
    const expected = headings.map((heading) => ({
      href: `#${attribute(heading, 'id')}`,
      name: expect.stringContaining(withoutLinks(heading)),
    }));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.map(linkToItself)).toEqual(expected);
  });

  test('uses each id once', () => {
    const ids = all(page.tree, '[id]').map((element) => attribute(element, 'id'));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('says of each image what it shows and how large it is', () => {
    const incomplete = all(article, 'img').filter((image) => {
      const sizes = ['width', 'height'].map((name) => Number(attribute(image, name)));
      return !attribute(image, 'alt') || !sizes.every((size) => Number.isInteger(size) && size > 0);
    });
    expect(incomplete.map((image) => attribute(image, 'src'))).toEqual([]);
  });

  test('says of each drawing what it shows', () => {
    const figures = all(prose, 'figure svg');
    const nameless = figures.filter(
      (svg) => attribute(svg, 'role') !== 'img' || !attribute(svg, 'aria-label'),
    );
    expect(nameless.map(textOf)).toEqual([]);
  });

  test('leads on to related reading, the chosen posts first', () => {
    const links = relatedReading(article);
    const chosen = post.related.map((entry) =>
      'url' in entry ? entry.url : `/posts/${entry.post}/`,
    );
    expect(links.map(({ href }) => href).slice(0, chosen.length)).toEqual(chosen);
    expect(links.length).toBeGreaterThanOrEqual(Math.max(3, chosen.length));
    for (const [index, { why }] of post.related.entries()) {
      expect(links[index]?.text).toContain(why ?? '');
    }
  });

  test('invites the reader once, or not at all', () => {
    const links = all(page.tree, 'aside.cta a').map((link) => attribute(link, 'href'));
    expect(all(page.tree, 'aside.cta')).toHaveLength(post.cta ? 1 : 0);
    expect(links).toEqual(post.cta ? ['/contact/'] : []);
  });

  test('shows when it was published and when it was last changed', () => {
    const header = all(article, 'header time').map((time) => new Date(dateTime(time)));
    const updated = lastChange(post);
    expect(header).toEqual(updated > post.date ? [post.date, updated] : [post.date]);
    for (const time of all(page.tree, 'time')) expect(Date.parse(dateTime(time))).not.toBeNaN();
  });

  test('tells of each revision with its date', () => {
    const text = textOf(article);
    const dates = all(article, 'time').map((time) => new Date(dateTime(time)).getTime());
    for (const { date, note } of post.revisions) {
      expect(text).toContain(note);
      expect(dates).toContain(date.getTime());
    }
  });

  test('describes itself to machines', () => {
    const [posting] = structuredData(page).filter((thing) => thing['@type'] === 'BlogPosting');
    expect(posting).toMatchObject({
      headline: post.title,
      description: post.description,
      author: expect.arrayContaining([expect.objectContaining({ name: expect.any(String) })]),
      inLanguage: post.lang,
    });
    const images = [posting?.image ?? []].flat().map(({ url }) => url);
    expect(images.length).toBeGreaterThan(0);
    expect(files).toEqual(expect.arrayContaining(images.map(fileAt)));
    expect(images.filter((url) => !url.startsWith(SITE_URL))).toEqual([]);
    expect(new Date(String(posting?.datePublished))).toEqual(post.date);
    expect(new Date(String(posting?.dateModified))).toEqual(lastChange(post));
  });

  test('has its own language and description, and is shared as an article', () => {
    const content = (selector: string) => attribute(one(page.tree, selector), 'content');
    expect(attribute(one(page.tree, 'html'), 'lang')).toBe(post.lang);
    expect(content('meta[name="description"]')).toBe(post.description);
    expect(content('meta[property="og:type"]')).toBe('article');
  });
});

/** The link in a heading, with its accessible name. */
function linkToItself(heading: Element) {
  const link = one(heading, 'a[href]');
  const name = attribute(link, 'aria-label') ?? textOf(link);
  return { href: attribute(link, 'href'), name };
}

/** A heading's text without what links to it. */
function withoutLinks(heading: Element): string {
  const children = heading.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'a',
  );
  return textOf({ ...heading, children });
}

/** Each entry of the related reading: its one link, and all that is said of it. */
function relatedReading(article: Element) {
  const [section, ...others] = all(article, 'section[aria-labelledby]').filter((candidate) => {
    const label = attribute(candidate, 'aria-labelledby');
    return all(candidate, `[id="${label}"]`).some((title) => textOf(title) === 'Related reading');
  });
  expect(others).toEqual([]);
  if (!section) throw new Error('there is no related reading');
  return all(section, 'li').map((item) => ({
    href: attribute(one(item, 'a'), 'href'),
    text: textOf(item),
  }));
}

function dateTime(time: Element): string {
  return attribute(time, 'datetime') ?? '';
}

/** `updated`, else the newest revision, else the date of publication. */
function lastChange({ date, updated, revisions }: WrittenPost): Date {
  const dates = [date, ...revisions.map((revision) => revision.date)];
  return updated ?? new Date(Math.max(...dates.map((each) => each.getTime())));
}

/** What is read of schema.org here. */
interface Thing {
  readonly '@type': string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly image?: Picture | readonly Picture[];
}

interface Picture {
  readonly url: string;
}

/** The things that a page tells machines of. */
function structuredData(page: BuiltPage): readonly Thing[] {
  const script = one(page.tree, 'script[type="application/ld+json"]');
  const data: Thing & { readonly '@graph'?: readonly Thing[] } = JSON.parse(textOf(script));
  return data['@graph'] ?? [data];
}
