import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { inTurn } from '../../src/cli/turn.ts';

/** A real `npm run dev`, under way. */
export interface DevServer {
  readonly url: string;
  /** All that it has said so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');
const turn = path.join(root, 'node_modules/.cache/pdpspectra/building');

/** Starts it on a content folder, while no build runs, since both write to Astro's folder. */
export async function startDev(contentDir: string, now: Date): Promise<DevServer> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  return new Promise((resolve, reject) => {
    inTurn(turn, async () => {
      const { stop, ...server } = await launch(contentDir, now);
      const stopAndEnd = async () => {
        await stop();
        end();
      };
      resolve({ ...server, stop: stopAndEnd });
      await ended;
    }).catch(reject);
  });
}

async function launch(contentDir: string, now: Date): Promise<DevServer> {
  const env = {
    ...environmentOfACommand(),
    CONTENT_DIR: contentDir,
    NOW: now.toISOString(),
    PORT: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const child = spawn(process.execPath, ['src/cli/dev.ts'], { cwd: root, env });
  const closed = once(child, 'close');
  process.once('exit', () => child.kill('SIGKILL'));
  const said: string[] = [];
  const stop = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(stripVTControlCharacters(line));
        const address = /http:\/\/localhost:\d+\//.exec(said.at(-1) ?? '')?.[0];
        if (address) resolve(address);
      });
    }
    void closed.then(() => reject(new Error(`dev ended:\n${said.join('\n')}`)));
  });
  return { url: await url, output: () => said.join('\n'), stop };
}

/** Without what the test runner adds: Astro serves no pages where it believes to be tested itself. */
function environmentOfACommand(): NodeJS.ProcessEnv {
  const added = /^(?:NODE_ENV|TEST|MODE|DEV|PROD|VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
