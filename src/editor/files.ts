import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../environment.ts';
import type { Content } from '../model/content.ts';
import { editorSchemas } from './schemas.ts';

/** Where Astro's extension for VS Code looks for the schemas of front matter; not committed. The
 * names are none of Astro's own collections, whose schemas lie there too. */
const folder = '.astro/collections';

/**
 * Brings up to date what lets VS Code complete and judge front matter and data files: a schema for
 * each kind, and which file is of which. Only for the project's own content, which is what an
 * editor has open; nothing is written that is not new.
 */
export async function writeEditorFiles(
  content: Content,
  { root, contentDir }: Pick<Environment, 'root' | 'contentDir'>,
): Promise<void> {
  if (contentDir !== path.join(root, 'content')) return;
  await mkdir(path.join(root, folder), { recursive: true });
  const texts = Object.entries(editorFiles(content, root));
  await Promise.all(texts.map(([name, text]) => writeNew(path.join(root, folder, name), text)));
}

/** The files by name. */
export function editorFiles(
  content: Pick<Content, 'posts' | 'pages' | 'postFiles' | 'tags' | 'authors' | 'series'>,
  root: string,
): Readonly<Record<string, string>> {
  const schemas = editorSchemas(content);
  const kinds = [
    ...content.postFiles.map(({ path: file }) => [file, 'post'] as const),
    ...content.pages.map(({ path: file }) => [file, 'page'] as const),
  ];
  const list = {
    collections: ['post', 'page'].map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(kinds.map(([file, kind]) => [keyOf(path.join(root, file)), kind])),
  };
  return {
    ...Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, print(schema)]),
    ),
    'collections.json': print(list),
  };
}

/** The form in which the extension looks a file up. */
function keyOf(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function writeNew(file: string, text: string): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => null);
  if (old !== text) await writeFile(file, text);
}
