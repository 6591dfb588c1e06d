import { environment } from '../environment.ts';
import { externalLinks } from '../deployed/external-links.ts';
import { linkReport } from '../deployed/link-report.ts';
import { type LinkState, stateOf } from '../deployed/link-state.ts';
import { loadContent } from '../loader/load.ts';
import { requireContent, runCommand } from './terminal/command.ts';

/** `npm run link-report`: asks every address elsewhere; the answers as Markdown, never a failure. */
await runCommand('link-report', async () => {
  requireContent(environment);
  const links = externalLinks(
    await loadContent(environment, { prose: false }),
    environment.siteUrl,
  );
  const states = new Map<string, LinkState>();
  // Hosts side by side, the addresses of one host in turn, so that none is pressed.
  const byHost = Map.groupBy(links.keys(), (url) => new URL(url).host);
  await Promise.all(
    [...byHost.values()].map(async (addresses) => {
      for (const url of addresses) states.set(url, await stateOf(url));
    }),
  );
  process.stdout.write(linkReport(links, states));
  return 0;
});
