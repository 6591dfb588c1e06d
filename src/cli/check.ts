import { checkCommand } from './checking/check-command.ts';
import { runCommand } from './terminal/command.ts';

/** `npm run check`: every problem of the content, without building; `--fix` mends what it can. */
await runCommand('check', checkCommand);
