import type { Element } from 'hast';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOW, scratchFolder } from '../scratch.ts';
import { type BuiltPage, builtPage, fileAt } from './built-site.ts';
import { type Outcome, run } from './command.ts';
import { all, attribute, one, parseFragment, textOf } from './html-tree.ts';
import { complaintsAbout } from './valid-html.ts';

/* Posts in German, French, Arabic, Spanish, for which the interface has no words, and English. */

const OUT_DIR = path.join(scratchFolder(), 'dist');
const CONTENT_DIR = path.join(import.meta.dirname, '../fixtures/languages/content');

let outcome: Outcome;
beforeAll(async () => {
  outcome = await run('build', [], { CONTENT_DIR, OUT_DIR, NOW: NOW.toISOString() });
});

const pageAt = (address: string): Promise<BuiltPage> => builtPage(address, OUT_DIR);
const textAt = (file: string): Promise<string> => readFile(path.join(OUT_DIR, file), 'utf8');

test('posts in many languages are built', () => {
  expect(outcome).toMatchObject({ code: 0 });
  expect(outcome.stderr).toContain('no typeface of the site has Arabic letters');
});

describe.each([
  {
    slug: 'messen',
    language: 'de',
    direction: 'ltr',
    locale: 'de_DE',
    says: {
      contents: 'Inhalt',
      meta: 'Von pdpspectra5. März 2026Aktualisiert am 28. Mai 20261 Minute Lesezeit',
      notice: 'Berichtigt am 28. Mai 2026: was geändert wurde.',
      series: 'Teil 1 der Reihe One question, many languages',
      callout: 'These: Drei Zahlen genügen',
      table: 'Tabelle: Modell, Kosten je Anfrage',
      notes: 'Anmerkungen',
      anchor: 'Link zu „Was gemessen wird“',
      related: 'Weiterlesen',
      cite: 'Zitieren',
      next: 'Nächster Beitrag Mesurer un modèle de langue',
    },
  },
  {
    slug: 'qiyas',
    language: 'ar',
    direction: 'rtl',
    locale: 'ar_EG',
    says: {
      contents: 'المحتويات',
      meta: 'بقلم pdpspectra7 مارس 2026آخر تحديث: 2 أبريل 2026مدة القراءة: دقيقة واحدة',
      notice: 'حُدّث في 2 أبريل 2026: ما الذي تغيّر.',
      series: 'الجزء 3 من سلسلة One question, many languages',
      callout: 'أطروحة: ثلاثة أرقام تكفي',
      table: 'جدول: النموذج، تكلفة الطلب',
      notes: 'الهوامش',
      anchor: 'رابط إلى «ما الذي نقيسه»',
      related: 'قراءات ذات صلة',
      cite: 'الاستشهاد بهذا المقال',
      next: 'التالي Medir un modelo de lenguaje',
    },
  },
])('the post in $language', ({ slug, language, direction, locale, says }) => {
  let page: BuiltPage;
  beforeAll(async () => {
    page = await pageAt(`/posts/${slug}/`);
  });

  test('is said to be in it, and which way it runs', () => {
    expect(languageOf(one(page.tree, 'html'))).toEqual([language, direction]);
    const told = one(page.tree, 'meta[property="og:locale"]');
    expect(attribute(told, 'content')).toBe(locale);
    const [posting] = all(page.tree, 'script[type="application/ld+json"]');
    expect(posting && textOf(posting)).toContain(`"inLanguage":"${language}"`);
  });

  test('is surrounded by words and dates of its own', () => {
    const within = (selector: string) => textOf(one(page.tree, selector));
    const labelOf = (selector: string) =>
      attribute(all(page.tree, selector)[0] as Element, 'aria-label');
    expect({
      contents: labelOf('.contents'),
      meta: within('article .meta'),
      notice: textOf(all(page.tree, '.notice')[0] as Element),
      series: within('.series > p'),
      callout: textOf(all(page.tree, '.callout-title')[0] as Element),
      table: labelOf('.prose .table'),
      notes: within('#footnote-label'),
      anchor: labelOf('.prose .anchor'),
      related: within('#related-reading'),
      cite: within('.cite summary'),
      next: within('.neighbours [rel="next"]'),
    }).toEqual(says);
  });

  test('marks what is in the language of the site', () => {
    const english = ['en', 'ltr'];
    for (const selector of ['.site-header', '.site-footer', '.cta', '.series > p a']) {
      expect([selector, languageOf(one(page.tree, selector))]).toEqual([selector, english]);
    }
    for (const tag of all(page.tree, 'article .tags a')) expect(languageOf(tag)).toEqual(english);
    expect(languageOf(one(page.tree, '.skip'))).toEqual(english);
    const desc = all(page.tree, '.prose svg desc')[0];
    expect(desc && attribute(desc, 'lang')).toBe('en');
  });

  test('marks titles in other languages, and none in its own', () => {
    const links = all(page.tree, '.related a, .mentions a, .series li a, .series li span');
    const told = links.map((link) => [textOf(link), ...languageOf(link)]);
    expect(told).toContainEqual(['Asking the same question', 'en', 'ltr']);
    expect(told).toContainEqual(['Mesurer un modèle de langue', 'fr', 'ltr']);
    for (const [, marked] of told) expect(marked).not.toBe(language);
  });
});

test('straight quotes become those of the language', async () => {
  const prose = async (slug: string) =>
    textOf(one((await pageAt(`/posts/${slug}/`)).tree, '.prose'));
  const german = await prose('messen');
  expect(german).toContain('oft: „Nehmen Sie das größte.“ Das');
  expect(german).toContain('gilt: ‚Erst messen, dann wechseln.‘ Das hat’s');
  // A post that imports a component is rendered by Astro.
  expect(await prose('rechnen')).toContain('Man sagt: „Rechnen.“');
  const french = await prose('mesurer');
  expect(french).toContain('«\u202fPrenez le plus grand.\u202f» C’est'.replace(/\u202f/g, ' '));
  expect(await prose('qiyas')).toContain('«خذ الأكبر»');
  expect(await prose('asking')).toContain('“the same” answer');
});

test('code, formulas and drawings run from left to right in a text that does not', async () => {
  const { tree } = await pageAt('/posts/qiyas/');
  const found = all(tree, '.prose .code, .prose p code, .prose math, .prose .diagram-canvas');
  expect(found.map((element) => attribute(element, 'dir'))).toEqual(found.map(() => 'ltr'));
  expect(found.length).toBe(4);
  const german = await pageAt('/posts/messen/');
  expect(all(german.tree, '.prose [dir]')).toEqual([]);
});

test('without words in the language, English ones are marked as such wherever they stand', async () => {
  const { tree } = await pageAt('/posts/medir/');
  expect(languageOf(one(tree, 'html'))).toEqual(['es', 'ltr']);
  const english =
    '.meta time, #related-reading, #footnote-label, .footnote-ref, .prose .anchor, .cite summary, .neighbours, .callout-title span';
  const found = all(tree, english);
  expect(found.length).toBeGreaterThan(8);
  for (const element of found) expect(languageOf(element)).toEqual(['en', 'ltr']);
  expect(textOf(one(tree, '.callout-title'))).toBe('Note: Tres cifras');
  expect(attribute(one(tree, '.prose .table'), 'lang')).toBe('en');
  expect(attribute(one(tree, '.prose table'), 'lang')).toBe('es');
  expect(textOf(all(tree, '.meta time')[0] as Element)).toBe('8 March 2026');
});

test.each(['/', '/archive/', '/tags/evaluation/'])(
  'titles on %s say their language',
  async (address) => {
    const { tree } = await pageAt(address);
    expect(languageOf(one(tree, 'html'))).toEqual(['en', 'ltr']);
    const titles = all(tree, '.posts .title a').map((link) => [
      attribute(link, 'href'),
      ...languageOf(link),
    ]);
    expect(titles).toEqual([
      ['/posts/asking/', undefined, undefined],
      ['/posts/medir/', 'es', 'ltr'],
      ['/posts/qiyas/', 'ar', 'rtl'],
      ['/posts/mesurer/', 'fr', 'ltr'],
      ['/posts/messen/', 'de', 'ltr'],
      ['/posts/rechnen/', 'de', 'ltr'],
    ]);
    expect(all(tree, '.posts time').map(textOf)).toContain('7 March 2026');
  },
);

test('corrections, previews and search know the language too', async () => {
  const { tree } = await pageAt('/corrections/');
  expect(languageOf(one(tree, 'main h2 a'))).toEqual(['de', 'ltr']);
  const preview = JSON.parse(await textAt('posts/qiyas/preview.json'));
  expect(preview).toMatchObject({ language: 'ar', direction: 'rtl' });
});

describe('feeds', () => {
  const languages = ['en', 'es', 'ar', 'fr', 'de', 'de'];

  test('name the language of each item', async () => {
    const rss = parseRssFeed(await textAt('rss.xml')).items ?? [];
    expect(rss.map(({ dc }) => dc?.languages?.[0] ?? 'en')).toEqual(languages);
    const json = parseJsonFeed(await textAt('feed.json')).items ?? [];
    expect(json.map(({ language }) => language)).toEqual(languages);
    const atom = parseAtomFeed(await textAt('atom.xml')).entries ?? [];
    expect(atom.map(({ xml }) => xml?.lang)).toEqual(languages);
  });

  test('carry the direction in the content, where it is not English', async () => {
    const { items = [] } = parseJsonFeed(await textAt('feed.json'));
    const roots = items.map(({ content_html: html = '' }) => parseFragment(html).children[0]);
    const marks = roots.map((root) => (root?.type === 'element' ? languageOf(root) : []));
    expect(marks.slice(1)).toEqual([
      ['es', 'ltr'],
      ['ar', 'rtl'],
      ['fr', 'ltr'],
      ['de', 'ltr'],
      ['de', 'ltr'],
    ]);
    expect(marks[0]).toEqual([undefined, undefined]);
    expect(items[2]?.content_html).toContain('قراءات ذات صلة');
  });

  test('tell of a correction in the language of the post', async () => {
    const [item] = parseRssFeed(await textAt('corrections/rss.xml')).items ?? [];
    expect(item?.title).toMatch(/^Berichtigung: Sprachmodelle messen/);
    expect(item?.content?.encoded).toContain('vom 5. März 2026.');
  });
});

test('the twin says its language, and its words', async () => {
  const twin = await textAt('posts/messen.md');
  expect(twin).toContain('\nlanguage: de\n');
  expect(twin).toContain('**These: Drei Zahlen genügen**');
  expect(twin).toContain('## Weiterlesen');
});

test('a title that no typeface can set leaves its card to the name of the publication', async () => {
  const card = async (slug: string) => sharp(path.join(OUT_DIR, `posts/${slug}/card.png`)).stats();
  const [arabic, german] = await Promise.all([card('qiyas'), card('messen')]);
  expect(arabic.channels[0]?.mean).toBeGreaterThan(german.channels[0]?.mean ?? 255);
});

test.each(['messen', 'mesurer', 'qiyas', 'medir', 'asking', 'rechnen'])(
  '%s is valid HTML',
  async (slug) => {
    expect(await complaintsAbout(path.join(OUT_DIR, fileAt(`/posts/${slug}/`)))).toEqual([]);
  },
);

function languageOf(element: Element): (string | undefined)[] {
  return [attribute(element, 'lang'), attribute(element, 'dir')];
}
