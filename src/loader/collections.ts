import type { Loader, LoaderContext } from 'astro/loaders';
import { environment } from '../environment.ts';
import { retirementsIn } from '../check/publication.ts';
import { live } from '../live.ts';
import type { Content } from '../model/content.ts';
import { statusOf } from '../model/post.ts';
import { loadContent } from './load.ts';

/** What of the content goes into a collection, as entries of Astro's store. */
type Selection = (content: Content, drafts: boolean) => StoreEntry[];

interface StoreEntry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Only for a post that Astro renders: its file, relative to the project's root. */
  readonly modulePath?: string;
}

/**
 * Posts. A draft or a scheduled post enters the store only in `dev`, so that no page, feed, image
 * or script of a build can hold anything of it.
 */
export const postsLoader = (): Loader =>
  contentLoader('posts', ({ posts }, drafts) =>
    posts
      .filter(
        ({ sound, frontMatter }) =>
          sound && (drafts || statusOf(frontMatter, environment.now) === 'published'),
      )
      .map(({ slug, written, facts, cover, modulePath }) => ({
        id: slug,
        data: { ...written, facts, coverImage: cover },
        ...(facts.dynamic && { modulePath }),
      })),
  );

/** Pages such as `about`. */
export const pagesLoader = (): Loader =>
  contentLoader('pages', ({ pages }) =>
    pages
      .filter(({ sound }) => sound)
      .map(({ slug, written, facts }) => ({ id: slug, data: { ...written, facts } })),
  );

/** A data file such as `tags.yaml`; `order` keeps the order of its entries. */
export const dataLoader = (kind: 'tags' | 'authors' | 'series'): Loader =>
  contentLoader(kind, (content) =>
    content[kind].entries.map(({ id, data }, order) => ({ id, data: { ...data, order } })),
  );

/** Addresses that were retired on purpose, by address. */
export const retirementsLoader = (): Loader =>
  contentLoader('retirements', (content) =>
    retirementsIn(content, environment.now).map((retirement) => ({
      id: retirement.from,
      data: { ...retirement },
    })),
  );

/** One reading of the content folder serves all collections that are loaded together. */
let reading: Promise<Content> | undefined;

/**
 * In `dev` pages are made of what `live()` holds, since a store that is written and read again for
 * each change is too slow; there it only tells Astro which posts are its to render.
 */
function contentLoader(name: string, select: Selection): Loader {
  return {
    name: `pdpspectra-${name}`,
    async load(context) {
      const held = live();
      const entries = held
        ? select(await held.content(), true).filter(({ modulePath }) => modulePath)
        : select(await readTogether(), false);
      await fill(context, entries);
    },
  };
}

async function fill(context: LoaderContext, entries: readonly StoreEntry[]): Promise<void> {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
  // An empty collection that was never written to would be taken for a missing one, with a warning.
  context.store.set({ id: 'none', data: {} });
  context.store.delete('none');
  for (const { id, data, modulePath } of entries) {
    context.store.set({
      id,
      data: await context.parseData({ id, data }),
      digest: context.generateDigest({ ...data, modulePath }),
      ...(modulePath && { filePath: modulePath, deferredRender: true }),
    });
    // The store forgets modules between runs; an unchanged entry has to name its own again.
    if (modulePath) context.store.addModuleImport(modulePath);
  }
}

function readTogether(): Promise<Content> {
  reading ??= loadContent(environment, { prose: false });
  return reading;
}
