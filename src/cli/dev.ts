import { dev } from 'astro';
import { environment } from '../environment.ts';
import { requireContent, runCommand } from './terminal/command.ts';

/** `npm run dev`: live editing, drafts and scheduled posts included and marked. */
await runCommand('dev', async () => {
  requireContent(environment);
  await dev({ root: environment.root });
  return undefined;
});
