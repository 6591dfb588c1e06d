import { getEntry, render } from 'astro:content';
import mdxRenderer from '@astrojs/mdx/server.js';
import preactRenderer from '@astrojs/preact/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { environment } from './environment.ts';
import { DocumentStore } from './loader/document-store.ts';
import type { Body } from './model/document.ts';
import type { Facts } from './model/document.ts';
import type { Post } from './model/post.ts';

const store = new DocumentStore(environment.cacheDir);

/** A post's body for its page: HTML, or the component of a post that Astro renders. */
export async function bodyOf(
  post: Pick<Post, 'slug' | 'facts'>,
): Promise<{ readonly html: string } | { readonly Content: AstroComponentFactory }> {
  if (!post.facts.dynamic) return { html: await staticHtml(post.facts) };
  return { Content: await contentOf(post.slug) };
}

/** A post's body as HTML, also where Astro renders it. */
export async function bodyHtml(post: Pick<Post, 'slug' | 'facts'>): Promise<string> {
  if (!post.facts.dynamic) return staticHtml(post.facts);
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  container.addServerRenderer({ name: '@astrojs/preact', renderer: preactRenderer });
  container.addClientRenderer({ name: '@astrojs/preact', entrypoint: '@astrojs/preact/client.js' });
  return container.renderToString(await contentOf(post.slug));
}

/** What was stored of a compiled text besides its facts. */
export function storedBody(facts: Pick<Facts, 'digest'>): Promise<Body> {
  return store.readBody(facts.digest);
}

async function staticHtml(facts: Facts): Promise<string> {
  return (await storedBody(facts)).html ?? '';
}

async function contentOf(slug: string): Promise<AstroComponentFactory> {
  const entry = await getEntry('posts', slug);
  if (!entry) throw new Error(`no post ${slug} in the collection`);
  return (await render(entry)).Content;
}
