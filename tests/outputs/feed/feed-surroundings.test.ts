import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../../src/outputs/feed/feed-html.ts';
import { elements } from '../../markdown/compiling.ts';
import { photo, site } from '../../model/entries.ts';
import { feedOf, postWith } from './feed-item.ts';

describe('after the body of a feed item', () => {
  const bodyless = async (written: Readonly<Record<string, unknown>>) => feedOf('Text.', written);

  test('stand the revisions, dated, the newest first', async () => {
    const revision = (date: string, kind: string) => ({ date, kind, note: `Note of ${date}.` });
    const tree = await bodyless({
      revisions: [revision('2026-06-01', 'correction'), revision('2026-07-01', 'update')],
    });
    const [first, second] = elements(tree, 'li').map(textContent);
    expect(first).toMatch(/Update.*1 July 2026.*Note of 2026-07-01\./);
    expect(second).toMatch(/Correction.*1 June 2026.*Note of 2026-06-01\./);
  });

  test('stands the related reading, with links and reasons', async () => {
    const related = [
      { post: 'other', why: 'Because & so.' },
      { url: 'https://example.com/?a=1&b=2', title: 'Elsewhere' },
    ];
    const tree = await bodyless({ related });
    const links = elements(tree, 'a').map((link) => [link.properties['href'], textContent(link)]);
    expect(links).toEqual([
      ['https://example.org/posts/other/', 'The other'],
      ['https://example.com/?a=1&b=2', 'Elsewhere'],
    ]);
    expect(elements(tree, 'h2').map(textContent)).toEqual(['Related reading']);
    expect(textContent(tree)).toContain('Because & so.');
  });

  test('stands the call to action once, where the post has one', async () => {
    const links = async (cta: boolean) =>
      elements(await bodyless({ cta }), 'a').filter(
        ({ properties }) => properties['href'] === 'https://example.org/contact/',
      );
    expect(await links(true)).toHaveLength(1);
    expect(await links(false)).toHaveLength(0);
  });

  test('stands nothing where there is nothing', async () => {
    const { post, body } = await postWith('Text.');
    expect(feedHtml(body, post, site)).toBe('<p>Text.</p>');
  });
});

test('before the body of a feed item stands the cover', async () => {
  const cover = {
    src: './photo.png',
    alt: 'A <field> & more.',
    caption: 'What to see.',
    credit: 'Ada',
  };
  const [first] = (await feedOf('Text.', { cover }, photo)).children;
  expect(first).toMatchObject({ tagName: 'figure' });
  const [image] = first ? elements(first, 'img') : [];
  expect(image?.properties).toMatchObject({
    src: expect.stringMatching(/^https:\/\/example\.org\/images\/.+\.png$/),
    alt: 'A <field> & more.',
  });
});
