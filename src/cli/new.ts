import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeEditorFiles } from '../editor/files.ts';
import { environment } from '../environment.ts';
import { listTexts, slugify } from '../loader/folder.ts';
import { loadContent } from '../loader/load.ts';
import type { Content } from '../model/content.ts';
import { isoDate } from '../model/date.ts';
import { draftText } from '../model/draft.ts';
import { statusOf } from '../model/post.ts';
import { postFrontMatter } from '../model/schema.ts';
import { similarTo, tagsFor } from '../model/suggest.ts';
import { CommandFailure, runCommand } from './terminal/command.ts';
import { askForTags } from './tag-question.ts';

/** So many posts are suggested to read next. */
const mostSuggested = 3;

/** `npm run new -- "Title"`: a draft that passes the checks. */
await runCommand('new', async ({ positionals }) => {
  const title = positionals.join(' ').trim();
  if (title === '') throw new CommandFailure('a post needs a title: npm run new -- "What changed"');
  try {
    const { file, similar } = await createDraft(title);
    await writeEditorFiles(await loadContent(environment, { prose: false }), environment);
    console.log(
      `Wrote ${path.relative(environment.root, file)}, a draft. See it with: npm run dev`,
    );
    if (similar.length > 0) console.log(`Similar posts, named in it: ${similar.join(', ')}`);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    return 1;
  }
});

async function createDraft(title: string) {
  const slug = slugFor(title);
  const folder = path.join(environment.contentDir, 'posts');
  const content = await requireFree(slug, folder);
  const published = content.posts.filter(
    ({ sound, frontMatter }) => sound && statusOf(frontMatter, environment.now) === 'published',
  );
  const tags = await chooseTags(title, content, published);
  const similar = similarTo(title, tags, published, mostSuggested);
  const file = path.join(folder, `${slug}.mdx`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, draftText({ title, date: isoDate(today()), tags, similar }), {
    flag: 'wx',
  });
  return { file, similar };
}

function slugFor(title: string): string {
  const slug = slugify(title);
  if (!slug) {
    throw new CommandFailure(
      `no address can be made of "${title}"; give it a Latin letter or a digit`,
    );
  }
  if (!postFrontMatter.shape.title.safeParse(title).success) {
    throw new CommandFailure(`the title has ${title.length} characters; expected at most 120`);
  }
  return slug;
}

/** @throws CommandFailure where the slug is, or was, that of a post */
async function requireFree(slug: string, folder: string): Promise<Content> {
  const { files } = await listTexts(folder, environment.contentDir);
  const existing = files.find((file) => file.slug === slug);
  if (existing) throw new CommandFailure(`there is a post ${slug} already: ${existing.path}`);
  const content = await loadContent(environment, { prose: false });
  const renamed = content.posts.find(({ frontMatter }) => frontMatter.aliases.includes(slug));
  if (renamed) throw new CommandFailure(`${slug} is an earlier name of ${renamed.path}`);
  return content;
}

/** What the editor says, where there is one to ask; else what the most similar posts have. */
async function chooseTags(
  title: string,
  { tags }: Content,
  published: Content['posts'],
): Promise<string[]> {
  const { likely, others } = tagsFor(
    title,
    tags.entries.map(({ id }) => id),
    published,
  );
  const [first, ...rest] = [...likely, ...others];
  if (first === undefined) throw new CommandFailure('tags.yaml has no tag; a post needs one');
  const isAnswered = process.stdin.isTTY && process.stdout.isTTY;
  return isAnswered ? askForTags([first, ...rest]) : [first];
}

/** Midnight UTC: a post is dated by its day. */
function today(): Date {
  return new Date(environment.now.toISOString().slice(0, 10));
}
