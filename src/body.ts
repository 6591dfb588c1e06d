import { getEntry, render } from 'astro:content';
import mdxRenderer from '@astrojs/mdx/server.js';
import preactRenderer from '@astrojs/preact/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { environment } from './environment.ts';
import { DocumentStore } from './loader/document-store.ts';
import { live } from './live.ts';
import { feedBodyOfHtml } from './markdown/feed-body/feed-body.ts';
import type { Body, Facts } from './model/document.ts';
import { messageOf } from './model/message.ts';
import type { Post } from './model/post.ts';

/** In `dev`, for a post that Astro renders while it is faulty. */
const notShown = '<p>This post can be shown again when its errors are mended.</p>';

const store = new DocumentStore(environment.cacheDir);

/** A post's body for its page: HTML, or the component of a post that Astro renders. */
export async function bodyOf(
  post: Pick<Post, 'slug' | 'facts'>,
): Promise<{ readonly html: string } | { readonly Content: AstroComponentFactory }> {
  if (!post.facts.dynamic) return { html: await staticHtml(post.facts) };
  // What Astro would render is the file as it is now, faults and all.
  if ((await live()?.kept())?.has(post.slug)) return { html: notShown };
  // Rendered once before its page is, so that a fault can be told with the post's file.
  await renderedHtml(post.slug);
  return { Content: (await contentOf(post.slug)).Content };
}

/** A post's body as feeds carry it. */
export async function feedBody(post: Pick<Post, 'slug' | 'url' | 'facts'>): Promise<string> {
  if (!post.facts.dynamic) return store.readFeedBody(post.facts.digest);
  if ((await live()?.kept())?.has(post.slug)) return notShown;
  const { siteUrl } = environment;
  const { diagrams, formulas } = post.facts;
  const source = { url: post.url, siteUrl, diagrams, formulas };
  return feedBodyOfHtml(await renderedHtml(post.slug), source);
}

/** What was stored of a compiled text besides its facts. */
export function storedBody(facts: Pick<Facts, 'digest'>): Promise<Body> {
  return store.readBody(facts.digest);
}

/** The body of a post that Astro renders. */
async function renderedHtml(slug: string): Promise<string> {
  const { Content, file } = await contentOf(slug);
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  container.addServerRenderer({ name: '@astrojs/preact', renderer: preactRenderer });
  container.addClientRenderer({ name: '@astrojs/preact', entrypoint: '@astrojs/preact/client.js' });
  try {
    return await container.renderToString(Content);
  } catch (error) {
    throw new Error(`${file}: the post cannot be rendered: ${messageOf(error)}`, { cause: error });
  }
}

/** The text of the style page. */
export async function specimen(): Promise<{ readonly facts: Facts }> {
  const entry = await getEntry('specimen', 'style');
  if (!entry) throw new Error('no specimen in the collection');
  return entry.data;
}

async function staticHtml(facts: Facts): Promise<string> {
  return (await storedBody(facts)).html ?? '';
}

/** The component of a post, and its file relative to the project's root. */
async function contentOf(slug: string) {
  const entry = await getEntry('posts', slug);
  if (!entry) throw new Error(`no post ${slug} in the collection`);
  const file = entry.filePath ?? slug;
  try {
    return { Content: (await render(entry)).Content, file };
  } catch (error) {
    throw new Error(`${file}: the post cannot be loaded: ${messageOf(error)}`, { cause: error });
  }
}
