import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from './terminal/command.ts';

/** `npm start`: builds, and serves what was built. */
await runCommand('start', async () => {
  const build = path.join(import.meta.dirname, 'build.ts');
  const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  await import('./preview.ts');
  return undefined;
});
