import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '../..');
const code = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** Milliseconds; far more than a small build takes. */
const TIME_LIMIT = 150_000;

/**
 * Builds a content folder with a publication whose `src/site.ts` has other lines, as its owner would
 * change them.
 * @param folder where the copy of the project goes; it need not be there
 * @param lines of `src/site.ts`, each with what stands in its place
 * @returns the folder of the build
 * @throws Error where a line is not there, or with what the build says
 */
export async function buildChanged(
  folder: string,
  contentDir: string,
  lines: Readonly<Record<string, string>>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of code) {
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await changeLines(path.join(folder, 'src/site.ts'), lines);
  const outDir = path.join(folder, 'dist');
  const { PATH, HOME, TMPDIR } = process.env;
  const told = { CONTENT_DIR: contentDir, OUT_DIR: outDir, NOW: '2026-11-22T12:00:00Z' };
  const env = { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', ...told };
  const options = { cwd: folder, env, timeout: TIME_LIMIT, maxBuffer: Number.POSITIVE_INFINITY };
  await promisify(execFile)(process.execPath, ['src/cli/build.ts'], options);
  return outDir;
}

async function changeLines(file: string, lines: Readonly<Record<string, string>>): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [line, other] of Object.entries(lines)) {
    if (!text.includes(`  ${line}\n`)) throw new Error(`${file} has no line "${line}"`);
    text = text.replace(`  ${line}\n`, `  ${other}\n`);
  }
  await writeFile(file, text);
}
