import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../check/suggestion.ts';
import { environment } from '../environment.ts';
import { loadContent } from '../loader/load.ts';
import type { Content, PostSource } from '../model/content.ts';
import { servePreview } from '../preview/serve-preview.ts';
import { startBrowser } from '../sheet/browser.ts';
import { type BuiltSite, contactSheet } from '../sheet/contact-sheet.ts';
import { CommandFailure, requireContent, runCommand } from './terminal/command.ts';
import { buildWith } from './sheet-build.ts';

/** Where the pictures go: not into the build, whose folder is replaced whole. */
const folder = 'node_modules/.cache/pdpspectra/contact-sheets';

/**
 * `npm run contact-sheet -- slug`: a picture of a post on all its surfaces. What stands out is told as
 * warnings; the exit code is 1 only where no picture could be made.
 */
await runCommand('contact-sheet', async ({ positionals: named }) => {
  if (named.length === 0) {
    throw new CommandFailure('name a post: npm run contact-sheet -- its-slug');
  }
  requireContent(environment);
  try {
    const content = await loadContent(environment, { prose: false });
    const posts = named.map((name) => requirePost(name, content));
    const dir = await buildWith(posts, environment);
    await makeSheets(posts, dir);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    return 1;
  }
});

async function makeSheets(posts: readonly PostSource[], dir: string): Promise<void> {
  const preview = await servePreview({ dir, port: 0 });
  const browser = await startBrowser().catch((error: Error) => {
    throw new CommandFailure(error.message);
  });
  try {
    const site: BuiltSite = { dir, url: preview.url, siteUrl: environment.siteUrl };
    for (const { slug, path: source } of posts) {
      const { png, findings } = await contactSheet(browser, site, slug);
      const file = path.join(folder, `${slug}.png`);
      await mkdir(path.join(environment.root, folder), { recursive: true });
      await writeFile(path.join(environment.root, file), png);
      for (const { surface, message } of findings) {
        console.log(`${source}  warning  ${surface}: ${message}`);
      }
      console.log(`Wrote ${file}`);
    }
  } finally {
    await browser.close();
    await preview.close();
  }
}

function requirePost(named: string, { posts, postFiles }: Content): PostSource {
  const slug = named.replace(/\/index\.mdx?$|\.mdx?$/, '').replace(/^.*\//, '');
  const post = posts.find((each) => each.slug === slug && each.sound);
  if (post) return post;
  const file = postFiles.find((each) => each.slug === slug);
  if (file) {
    throw new CommandFailure(`${file.path} has errors; npm run check -- ${file.path} says which`);
  }
  const near = nearest(
    slug,
    postFiles.map((each) => each.slug),
  );
  throw new CommandFailure(`there is no post ${slug}${near ? `; did you mean ${near}?` : ''}`);
}
