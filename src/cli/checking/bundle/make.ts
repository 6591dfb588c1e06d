import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { compilerVersion, readerVersion, versionSources } from '../../../loader/versions.ts';
import { writeWhole } from '../../../loader/whole-file.ts';
import { type CheckBundle, checkBundlePaths, stampOf } from './current.ts';

/**
 * The packages that become part of it, with all that they import: only JavaScript, and needed nearly
 * every time. Others bring files and native code along.
 */
const included = new Set([
  'fastest-levenshtein',
  'github-slugger',
  'hast-util-to-html',
  'hast-util-to-string',
  'hastscript',
  'html-tag-names',
  'mdast-util-gfm',
  'mdast-util-math',
  'mdast-util-to-markdown',
  'satteri',
  'unist-util-visit',
  'unist-util-visit-parents',
  'yaml',
  'zod',
]);

/** Known as modules wherever they lie. */
const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' };

/** Half as long is found and read sooner; names stay, for the traces of errors. */
const minify = { compress: true, mangle: false, codegen: { removeWhitespace: true } };

/** Milliseconds after which no command runs a bundle that was replaced. */
const longestRun = 3_600_000;

/**
 * Makes the bundle of `check` from the sources as they are.
 * @param root the project's folder
 */
export async function bundleCheck(root: string): Promise<void> {
  const { entry, packages, installed, folder, manifest } = checkBundlePaths(root);
  const sources: Record<string, string> = { [installed]: stampOf(installed) };
  const read = (file: string) => {
    sources[file] = stampOf(file);
  };
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: (specifier, importer) =>
      isPackage(specifier) && !included.has(specifier) && !importer?.startsWith(packages),
    plugins: [
      withVersions(root, read),
      asInPlace((file) => {
        if (!file.startsWith(packages)) read(file);
      }),
    ],
    logLevel: 'silent',
  });
  await mkdir(folder, { recursive: true });
  const made = await mkdtemp(path.join(folder, 'bundle-'));
  const { output } = await bundle.write({ dir: made, ...names, minify });
  await bundle.close();
  const program = pathToFileURL(path.join(made, output[0].fileName)).href;
  await writeWhole(manifest, JSON.stringify({ program, sources } satisfies CheckBundle));
  await removeReplaced(folder, made);
}

function isPackage(specifier: string): boolean {
  return !/^[./#]/.test(specifier) && !path.isAbsolute(specifier);
}

/** Where the versions of the code are asked for, they are told: they are those of the sources. */
function withVersions(root: string, isRead: (file: string) => void): Plugin {
  return {
    name: 'with-versions',
    async load(file) {
      if (file !== path.join(root, 'src', 'loader', 'versions.ts')) return null;
      versionSources(root).forEach(isRead);
      const versions = { compilerVersion, readerVersion };
      const told = Object.entries(versions).map(
        async ([name, find]) => `export const ${name} = async () => '${await find(root)}';\n`,
      );
      return (await Promise.all(told)).join('');
    },
  };
}

/** Modules go on looking for their files where they were written. */
function asInPlace(isRead: (file: string) => void): Plugin {
  return {
    name: 'as-in-place',
    transform(code, file) {
      // The bundler's own modules lie nowhere.
      if (!path.isAbsolute(file)) return null;
      isRead(file);
      return code
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
    },
  };
}

async function removeReplaced(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const other = path.join(folder, name);
    if (!name.startsWith('bundle-') || other === current) continue;
    const { mtimeMs } = await stat(other);
    if (Date.now() - mtimeMs > longestRun) await rm(other, { recursive: true, force: true });
  }
}
