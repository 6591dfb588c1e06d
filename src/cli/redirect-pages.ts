import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '../environment.ts';
import { standInsFor } from '../outputs/redirect-pages.ts';
import { CommandFailure, runCommand } from './terminal/command.ts';

/** `npm run redirect-pages`: gives a build pages for its redirects, for hosts without `_redirects`. */
await runCommand('redirect-pages', async () => {
  const { outDir, siteUrl } = environment;
  const redirects = await readFile(path.join(outDir, '_redirects'), 'utf8').catch(() => {
    throw new CommandFailure('there is no build to add pages to; run "npm run build" first');
  });
  let written = 0;
  for (const standIn of standInsFor(redirects, siteUrl)) {
    const file = path.join(outDir, standIn.file);
    // As on a host that reads the redirects, what is there wins.
    if (existsSync(file)) continue;
    await mkdir(path.dirname(file), { recursive: true });
    if ('html' in standIn) await writeFile(file, standIn.html);
    else await cp(path.join(outDir, standIn.copyOf), file);
    written += 1;
  }
  console.log(`Wrote ${written} ${written === 1 ? 'page' : 'pages'} for redirects.`);
  return 0;
});
