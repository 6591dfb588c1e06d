import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { check, hasErrors } from '../check/check.ts';
import { human } from '../check/reporters/human.ts';
import { environment } from '../environment.ts';
import { loadContent } from '../loader/load.ts';
import { requireContent, runCommand } from './command.ts';
import { compareFeeds } from './compare-feeds.ts';
import { inTurn } from './turn.ts';

/** `npm run build`: checks the content and builds the publication; the old one stays until then. */
await runCommand(async () => {
  requireContent(environment);
  const problems = check(await loadContent(environment), environment.now);
  process.stderr.write(human(problems));
  if (hasErrors(problems)) {
    console.error('Nothing was built: mend the errors above and build again.');
    return 1;
  }
  return replaceFolder(environment.outDir, async (draft) => {
    await inTurn(path.join(environment.cacheDir, 'building'), () =>
      build({ root: environment.root, outDir: draft, logLevel: 'warn' }),
    );
    await compareFeeds(draft);
  });
});

/** Fills a new folder beside the old one and puts it in its place only when it is complete. */
async function replaceFolder(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<number> {
  await mkdir(path.dirname(folder), { recursive: true });
  const workspace = await mkdtemp(path.join(path.dirname(folder), '.building-'));
  const draft = path.join(workspace, 'new');
  try {
    await fill(draft);
    await rename(folder, path.join(workspace, 'old')).catch(ignoreMissing);
    await rename(draft, folder);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('The build failed; the folder that it would have replaced is as it was.');
    return 1;
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
