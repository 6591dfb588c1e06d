import { execFile } from 'node:child_process';
import path from 'node:path';

/** How a command ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command is told, besides what every command of this machine is. */
export type Variables = Readonly<
  Partial<Record<'CONTENT_DIR' | 'OUT_DIR' | 'SITE_URL' | 'NOW' | 'PORT' | 'TZ' | 'LANG', string>>
>;

/**
 * Runs a command of the project as a process of its own, as `npm run` would.
 * @param command the name of a file of `src/cli`
 */
export function run(
  command: string,
  args: readonly string[],
  variables: Variables,
): Promise<Outcome> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  const script = path.join('src/cli', `${command}.ts`);
  const options = { cwd: root, env, timeout: TIME_LIMIT, maxBuffer: Number.POSITIVE_INFINITY };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

const root = path.join(import.meta.dirname, '../..');

/** Milliseconds; far more than any command of the tests needs. */
const TIME_LIMIT = 150_000;
