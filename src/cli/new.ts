import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '../environment.ts';
import { listTexts, slugify } from '../loader/folder.ts';
import { loadContent } from '../loader/load.ts';
import { isoDate } from '../model/date.ts';
import { draftText } from '../model/draft.ts';
import { postFrontMatter } from '../model/schema.ts';
import { CommandFailure, runCommand } from './command.ts';

/** `npm run new -- "Title"`: a draft that passes the checks. */
await runCommand(async () => {
  const title = process.argv.slice(2).join(' ').trim();
  if (title === '') throw new CommandFailure('a post needs a title: npm run new -- "What changed"');
  try {
    const file = await createDraft(title);
    console.log(
      `Wrote ${path.relative(environment.root, file)}, a draft. See it with: npm run dev`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    return 1;
  }
});

async function createDraft(title: string): Promise<string> {
  const { contentDir } = environment;
  const slug = slugify(title);
  if (!slug) {
    throw new CommandFailure(
      `no address can be made of "${title}"; give it a Latin letter or a digit`,
    );
  }
  if (!postFrontMatter.shape.title.safeParse(title).success) {
    throw new CommandFailure(`the title has ${title.length} characters; expected at most 120`);
  }
  const folder = path.join(contentDir, 'posts');
  const { files } = await listTexts(folder, contentDir);
  const existing = files.find((file) => file.slug === slug);
  if (existing) throw new CommandFailure(`there is a post ${slug} already: ${existing.path}`);
  const { posts, tags } = await loadContent(environment, { prose: false });
  const renamed = posts.find(({ frontMatter }) => frontMatter.aliases.includes(slug));
  if (renamed) throw new CommandFailure(`${slug} is an earlier name of ${renamed.path}`);
  const [tag] = tags.entries;
  if (!tag) throw new CommandFailure('tags.yaml has no tag; a post needs one');
  const file = path.join(folder, `${slug}.mdx`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, draftText(title, isoDate(today()), tag.id), { flag: 'wx' });
  return file;
}

/** Midnight UTC: a post is dated by its day. */
function today(): Date {
  return new Date(environment.now.toISOString().slice(0, 10));
}
