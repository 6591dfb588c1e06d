import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { check, hasErrors } from '../check/check.ts';
import { environment } from '../environment.ts';
import { loadContent } from '../loader/load.ts';
import { isoMoment } from '../model/date.ts';
import { messageOf } from '../model/message.ts';
import { nextDue } from '../model/schedule.ts';
import { urls } from '../model/url.ts';
import { requireContent, runCommand } from './terminal/command.ts';
import { compareFeeds } from './building/compare-feeds.ts';
import { indexSearch } from './building/index-search.ts';
import { replaceFolder, requireOutput } from './building/output-folder.ts';
import { progressLine } from './terminal/progress.ts';
import { humanFor } from './terminal/colours.ts';
import { inTurn } from './turn.ts';

/** `npm run build`: checks the content and builds the publication; the old one stays until then. */
await runCommand('build', async () => {
  requireContent(environment);
  const progress = progressLine('Checking', process.stderr);
  const content = await loadContent(environment, { onProgress: progress.show, prose: false });
  progress.clear();
  const problems = check(content, environment.now);
  process.stderr.write(humanFor(process.stderr)(problems));
  if (hasErrors(problems)) {
    console.error('Nothing was built: mend the errors above and build again.');
    return 1;
  }
  await requireOutput(environment);
  try {
    const due = nextDue(content.posts, environment.now);
    if (process.stderr.isTTY) console.error('Building …');
    await replaceFolder(environment.outDir, (draft) => buildInto(draft, due));
    if (due) console.log(`The next scheduled post is due at ${isoMoment(due)}: build again then.`);
    return 0;
  } catch (error) {
    console.error(stripVTControlCharacters(messageOf(error)));
    console.error('The build failed; the folder that it would have replaced is as it was.');
    return 1;
  }
});

async function buildInto(draft: string, due: Date | null): Promise<void> {
  await inTurn(path.join(environment.cacheDir, 'building'), () =>
    build({ root: environment.root, outDir: draft, logLevel: 'silent' }),
  );
  await compareFeeds(draft);
  await indexSearch(draft);
  if (due) await tellWhenDue(draft, due);
}

/** For the workflow that builds again when a scheduled post is due: the moment, and nothing of the post. */
async function tellWhenDue(dir: string, due: Date): Promise<void> {
  const file = path.join(dir, urls.nextPublish());
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${isoMoment(due)}\n`);
}
