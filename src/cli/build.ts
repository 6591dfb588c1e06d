import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { check, hasErrors } from '../check/check.ts';
import { human } from '../check/reporters/human.ts';
import { environment } from '../environment.ts';
import { loadContent } from '../loader/load.ts';
import { requireContent, runCommand } from './command.ts';
import { compareFeeds } from './compare-feeds.ts';
import { indexSearch } from './index-search.ts';
import { replaceFolder, requireOutput } from './output-folder.ts';
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
  await requireOutput(environment);
  try {
    await replaceFolder(environment.outDir, buildInto);
    return 0;
  } catch (error) {
    console.error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    console.error('The build failed; the folder that it would have replaced is as it was.');
    return 1;
  }
});

async function buildInto(draft: string): Promise<void> {
  await inTurn(path.join(environment.cacheDir, 'building'), () =>
    build({ root: environment.root, outDir: draft, logLevel: 'silent' }),
  );
  await compareFeeds(draft);
  await indexSearch(draft);
}
