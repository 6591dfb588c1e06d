import { feedBody } from './body.ts';
import { library } from './library.ts';
import type { Library } from './model/library.ts';
import { type PublicationFeeds, publicationFeeds } from './outputs/feed/publication-feeds.ts';
import { site } from './site.ts';

const made = new WeakMap<Library, PublicationFeeds>();

/** Every feed of the library, made once a build. */
export async function feeds(): Promise<PublicationFeeds> {
  const published = await library();
  const known = made.get(published) ?? publicationFeeds(published.posts, site, feedBody);
  made.set(published, known);
  return known;
}
