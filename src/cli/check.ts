import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Before anything else is read, so that all of it is read faster the next time.
enableCompileCache(path.join(process.cwd(), 'node_modules', '.cache', 'pdpspectra', 'code'));
const { checkCommand } = await import('./check-command.ts');
const { runCommand } = await import('./command.ts');

/** `npm run check`: every problem of the content, without building; `--fix` mends what it can. */
await runCommand(() => checkCommand(process.argv.slice(2)));
