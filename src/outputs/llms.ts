import type { List, Paragraph, RootContent } from 'mdast';
import type { Library, Listing } from '../model/library.ts';
import { markdownText } from '../markdown-text.ts';
import type { Post, Tag } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { absoluteUrl, urls } from '../model/url.ts';
import { wordingFor } from '../wording/wording.ts';
import { withOwnNotes } from './own-notes.ts';
import { twinPart } from './twin.ts';

/**
 * `/llms.txt` in the form of llmstxt.org: title, summary, then under each tag the posts that have it
 * as their first, with links to their twins. Each post stands once; the newest first.
 */
export function llmsIndex({ posts, tags }: Pick<Library, 'posts' | 'tags'>, site: Site): string {
  return markdownText({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: site.title }] },
      { type: 'blockquote', children: [paragraph(site.description)] },
      paragraph(
        `${posts.length} posts, each as Markdown with its diagrams in words and in source; ` +
          'links below lead to that form. Cite a post by the address that its front matter calls canonical.',
      ),
      ...tags.flatMap((listing) => sectionOf(listing, site)),
      ...optional(site),
    ],
  });
}

/**
 * `/llms-full.txt`: every post as Markdown, the newest first.
 * @param bodyOf reads a post's body as Markdown
 */
export async function llmsFull(
  posts: readonly Post[],
  site: Site,
  bodyOf: (post: Post) => Promise<string>,
): Promise<string> {
  const head = markdownText({
    type: 'root',
    children: [paragraph(`${site.title}. ${site.description}`)],
  });
  const parts = await Promise.all(
    posts.map(async (post) => twinPart(post, withOwnNotes(await bodyOf(post), post.slug), site)),
  );
  return [head, ...parts].join('\n---\n\n');
}

function sectionOf({ subject, posts }: Listing<Tag>, site: Site): RootContent[] {
  const own = posts.filter(({ tags }) => tags[0]?.id === subject.id);
  if (own.length === 0) return [];
  const links = own.map(({ slug, title, description, date }) => ({
    title,
    url: absoluteUrl(urls.twin(slug), site.url),
    says: `${description} (${wordingFor(site.language).date(date)})`,
  }));
  return [heading(subject.label), listOf(links)];
}

/** What a reader in a hurry may leave out: the form's own name for such a section. */
function optional(site: Site): RootContent[] {
  const links = [
    {
      title: 'All posts in one file',
      path: urls.llmsFull(),
      says: 'the same texts, the newest first',
    },
    { title: 'Archive', path: urls.archive(), says: 'every post by year, as a page' },
    {
      title: 'Corrections',
      path: urls.corrections(),
      says: 'what was wrong and has been put right',
    },
    { title: 'Feed', path: urls.rss(), says: 'the newest posts, whole' },
  ];
  return [
    heading('Optional'),
    listOf(
      links.map(({ title, path, says }) => ({ title, url: absoluteUrl(path, site.url), says })),
    ),
  ];
}

function heading(words: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: words }] };
}

function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

function listOf(links: readonly { title: string; url: string; says: string }[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: links.map(({ title, url, says }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url, children: [{ type: 'text', value: title }] },
            { type: 'text', value: `: ${says}` },
          ],
        },
      ],
    })),
  };
}
