import { setTimeout as wait } from 'node:timers/promises';
import { environment } from '../environment.ts';
import { missingLive } from '../deployed/arrival.ts';
import { runCommand } from './terminal/command.ts';

/** Hosts take a while until each of their machines has the new files: milliseconds. */
const [patience, pause] = [10 * 60_000, 15_000];

/** `npm run verify-live`: waits until the newest posts of the build are at SITE_URL. */
await runCommand('verify-live', async () => {
  const end = Date.now() + patience;
  for (;;) {
    const missing = await missingLive(environment.outDir, environment.siteUrl);
    if (missing.length === 0) {
      console.log(`The newest posts are live at ${environment.siteUrl}/.`);
      return 0;
    }
    if (Date.now() > end) {
      console.error(`Not live at ${environment.siteUrl}:\n${missing.join('\n')}`);
      return 1;
    }
    console.error(`Not yet live: ${missing.length}; asking again.`);
    await wait(pause);
  }
});
