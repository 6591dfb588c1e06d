import path from 'node:path';
import type { Root } from 'hast';
import { feedBodyOfHtml } from '../../../src/markdown/feed-body/feed-body.ts';
import type { ImageFile } from '../../../src/model/image.ts';
import type { Post } from '../../../src/model/post.ts';
import { feedHtml } from '../../../src/outputs/feed/feed-html.ts';
import { compileText, parseHtml } from '../../markdown/compiling.ts';
import { entryOf, libraryWith, postIn, site } from '../../model/entries.ts';

const besideImages = path.join(
  import.meta.dirname,
  '../../fixtures/sites/images/content/posts/post.mdx',
);

/** A post with this text, and its body as feeds carry it. */
export async function postWith(
  text: string,
  written: Readonly<Record<string, unknown>> = {},
  cover: ImageFile | null = null,
): Promise<{ readonly post: Post; readonly body: string }> {
  const { document } = await compileText(text, 'mdx', besideImages);
  if (!document) throw new Error('not compiled');
  const library = libraryWith([
    entryOf('post', { cta: false, ...written }, document.facts, cover),
    entryOf('other', { date: '2020-01-01', title: 'The other', tags: ['elsewhere'] }),
  ]);
  return { post: postIn(library, 'post'), body: document.body.feed ?? '' };
}

/** What a feed carries of a text. */
export async function feedOf(...of: Parameters<typeof postWith>): Promise<Root> {
  const { post, body } = await postWith(...of);
  return parseHtml(feedHtml(body, post, site));
}

/** What a feed carries of a body that is given as HTML. */
export async function feedOfHtml(html: string): Promise<Root> {
  const { post } = await postWith('');
  const source = { url: post.url, siteUrl: site.url, diagrams: [], formulas: [] };
  return parseHtml(feedHtml(feedBodyOfHtml(html, source), post, site));
}
