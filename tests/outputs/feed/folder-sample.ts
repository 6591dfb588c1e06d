import path from 'node:path';
import { DocumentStore } from '../../../src/loader/document-store.ts';
import { loadContent } from '../../../src/loader/load.ts';
import type { DataFile } from '../../../src/model/content.ts';
import { type Library, libraryOf } from '../../../src/model/library.ts';
import type { Post } from '../../../src/model/post.ts';
import {
  type PublicationFeeds,
  publicationFeeds,
} from '../../../src/outputs/feed/publication-feeds.ts';
import { environmentIn, NOW } from '../../scratch.ts';
import { roomySite } from './sample-feeds.ts';

export interface FolderSample {
  readonly library: Library;
  readonly feeds: PublicationFeeds;
  /** The body of a post as its page shows it. */
  readonly bodies: (post: Post) => Promise<string>;
}

/**
 * A content folder as a publication with its feeds, without the pages.
 * @param folder a folder for what is kept of the compilation
 */
export async function feedsOfFolder(contentDir: string, folder: string): Promise<FolderSample> {
  const environment = { ...environmentIn(folder), contentDir, siteUrl: roomySite.url };
  const content = await loadContent(environment, { prose: false });
  const entriesOf = <Data extends object>({ entries }: DataFile<Data>) =>
    entries.map(({ id, data }) => ({ id, ...data }));
  const posts = content.posts.map(({ slug, frontMatter, facts, cover }) => ({
    slug,
    frontMatter,
    facts,
    coverImage: cover,
  }));
  const sources = {
    posts,
    pages: [],
    tags: entriesOf(content.tags),
    authors: entriesOf(content.authors),
    series: entriesOf(content.series),
  };
  const library = libraryOf(sources, roomySite, NOW);
  const store = new DocumentStore(path.join(folder, 'cache'));
  const bodies = async ({ facts }: Post) => (await store.readBody(facts.digest)).html ?? '';
  const feedBodies = async ({ facts }: Post) => store.readFeedBody(facts.digest);
  return { library, feeds: publicationFeeds(library.posts, roomySite, feedBodies), bodies };
}
