import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { type Preview, servePreview } from '../src/preview/serve-preview.ts';
import { prepareChromium } from '../src/sheet/chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the publication is served, with a final slash. */
    siteUrl: string;
    /** The folder that the build wrote. */
    siteDir: string;
  }
}

/**
 * Builds the repository's own content once, serves it, and tells the tests where it is. The browser
 * is unpacked before the first test file asks for it, as several would ask at once.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdpspectra-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await prepareChromium();
    const preview = await buildAndServe(project.config.root, path.join(folder, 'dist'));
    project.provide('siteUrl', preview.url);
    project.provide('siteDir', path.join(folder, 'dist'));
    return () => preview.close().then(remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The clock of the tests, so that what is scheduled today is still scheduled next year. */
const NOW = '2026-11-22T12:00:00Z';
const BUILD_TIME_LIMIT = 240_000;

async function buildAndServe(root: string, dir: string): Promise<Preview> {
  const env = { ...environmentOfACommand(), NOW, OUT_DIR: dir };
  const options = {
    cwd: root,
    env,
    timeout: BUILD_TIME_LIMIT,
    maxBuffer: Number.POSITIVE_INFINITY,
  };
  await promisify(execFile)(process.execPath, ['src/cli/build.ts'], options).catch(explain);
  return servePreview({ dir, port: 0 });
}

/** What the shell gave, without the settings of commands and those that the test runner adds. */
function environmentOfACommand(): NodeJS.ProcessEnv {
  const left = /^(?:CONTENT_DIR|OUT_DIR|SITE_URL|NOW|PORT|NODE_ENV|TEST|MODE|DEV|PROD|VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.test(name)));
}

function explain(error: Error & { stdout?: string; stderr?: string; killed?: boolean }): never {
  const limit = error.killed ? `it took more than ${BUILD_TIME_LIMIT / 1000} s` : '';
  const output = [limit, error.stdout, error.stderr].filter(Boolean).join('\n');
  throw new Error(`The publication could not be built.\n${output}`);
}
