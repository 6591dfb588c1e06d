import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../src/cli/terminal/command.ts';
import { benchDev } from './dev.ts';
import { benchDiagrams } from './diagrams.ts';
import { writeSyntheticContent } from './synthetic.ts';

/**
 * `npm run bench`: how the commands grow with the number of posts. Machines differ; read the ratios.
 * `npm run bench -- 100 1000` chooses the sizes; `npm run bench -- diagrams` measures drawings;
 * `npm run bench -- dev` measures a save at 1,000 posts.
 */
await runCommand('bench', async ({ positionals }) => {
  if (positionals.includes('diagrams')) await benchDiagrams();
  else if (positionals.includes('dev')) await benchDev(1000);
  else await benchCommands(positionals.map(Number).filter(Number.isInteger));
  return 0;
});

async function benchCommands(chosen: readonly number[]): Promise<void> {
  const sizes = chosen.length > 0 ? chosen : [100, 1000];
  console.log('posts   command             seconds   peak MB   ms a post');
  for (const size of sizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'pdpspectra-bench-'));
    try {
      await writeSyntheticContent(path.join(folder, 'content'), size);
      measure(size, 'check, cold', 'src/cli/check.js', folder);
      measure(size, 'check, warm', 'src/cli/check.js', folder);
      const post = path.join(folder, 'content/posts/post-0.mdx');
      await appendFile(post, '\nOne more paragraph.\n');
      measure(size, 'check, one edited', 'src/cli/check.js', folder, [post]);
      measure(size, 'build, cold', 'src/cli/build.ts', folder);
      measure(size, 'build, warm', 'src/cli/build.ts', folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function measure(
  size: number,
  label: string,
  script: string,
  folder: string,
  args: readonly string[] = [],
): void {
  const report = path.join(import.meta.dirname, 'peak-memory.ts');
  const environment = {
    ...process.env,
    CONTENT_DIR: path.join(folder, 'content'),
    OUT_DIR: path.join(folder, 'dist'),
    NOW: '2026-11-22T12:00:00Z',
  };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', report, script, ...args],
    {
      env: environment,
      encoding: 'utf8',
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) {
    console.error(stdout, stderr);
    process.exit(1);
  }
  const megabytes = Number(/^peak-memory (\d+)$/m.exec(stderr)?.[1] ?? 0) / 1024;
  const columns = [
    String(size).padEnd(7),
    label.padEnd(17),
    seconds.toFixed(2).padStart(9),
    megabytes.toFixed(0).padStart(9),
    ((seconds * 1000) / size).toFixed(2).padStart(11),
  ];
  console.log(columns.join(' '));
}
