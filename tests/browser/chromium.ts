import { execFile, spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** A browser that can be started. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Makes the browser inside the npm package @sparticuz/chromium ready to start: unpacked once into
 * node_modules/.cache, with its own fonts, so that text is as wide on every machine, and with its
 * own copies of the libraries that a bare Linux lacks.
 * @throws Error with a message for the terminal on anything but Linux on x64, the one platform
 * that the package is made for
 */
export async function prepareChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests need Linux on x64: @sparticuz/chromium has no other build.');
  }
  const folder = await unpackOnce();
  const executablePath = path.join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const withLibraries = { ...env, LD_LIBRARY_PATH: path.join(folder, 'lib') };
  if (await starts(executablePath, env)) return { executablePath, env };
  if (await starts(executablePath, withLibraries)) return { executablePath, env: withLibraries };
  throw new Error(`The browser of the tests does not start: ${executablePath} --version`);
}
