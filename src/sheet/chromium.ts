import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** A browser that can be started. */
export interface Chromium {
  readonly executablePath: string;
  /** The variables to start it with. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Makes the browser inside the package @sparticuz/chromium ready to start. It is unpacked once
 * into `node_modules/.cache`, gets the package's fonts, so that text is as wide on every machine,
 * and the package's copies of NSS and Expat where the machine has none.
 * @throws Error with a message for the terminal where it cannot run
 */
export async function prepareChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser of @sparticuz/chromium runs on Linux with x64 only.');
  }
  const folder = await unpackOnce();
  const executablePath = path.join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const withLibraries = { ...env, LD_LIBRARY_PATH: path.join(folder, 'lib') };
  const complaint = await complaintOf(executablePath, env);
  if (complaint === null) return { executablePath, env };
  if ((await complaintOf(executablePath, withLibraries)) === null) {
    return { executablePath, env: withLibraries };
  }
  throw new Error(`The browser of @sparticuz/chromium does not start: ${complaint}`);
}

const modules = path.join(import.meta.dirname, '../../node_modules');
const chromiumPackage = path.join(modules, '@sparticuz/chromium');

/** The package's own fonts and no others; the folder is relative to this file. */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** Several test files may unpack at the same time; a folder gets its final name when complete. */
async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(path.join(chromiumPackage, 'package.json'), 'utf8'),
  );
  const target = path.join(modules, '.cache', `chromium-${version}`);
  if (await exists(target)) return target;
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(`${target}-`);
  await Promise.all([
    inflate('chromium.br', createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 })),
    untar('fonts.tar.br', folder),
    untar('al2023.tar.br', folder),
  ]);
  await writeFile(path.join(folder, 'fonts.conf'), FONT_CONFIGURATION);
  await rename(folder, target).catch(() => rm(folder, { recursive: true }));
  return target;
}

function inflate(archive: string, to: NodeJS.WritableStream): Promise<void> {
  const from = createReadStream(path.join(chromiumPackage, 'bin', archive));
  return pipeline(from, createBrotliDecompress(), to);
}

/** The archive goes through a file: a pipe into `tar` has been seen to break off under load. */
async function untar(archive: string, folder: string): Promise<void> {
  const file = path.join(folder, path.basename(archive, '.br'));
  await inflate(archive, createWriteStream(file));
  await promisify(execFile)('tar', ['-x', '--no-same-owner', '-f', file, '-C', folder]);
  await rm(file);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** What the browser says when it does not even tell its version; null if it does. */
async function complaintOf(executablePath: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  return promisify(execFile)(executablePath, ['--version'], { env }).then(
    () => null,
    (error: Error) => error.message.trim(),
  );
}
