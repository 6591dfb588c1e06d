import { createHash } from 'node:crypto';

/** A file of the build. */
export interface BuiltFile {
  /** Site path. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a page has to load before it can be shown whole: scripts, and the fonts that it asks for early. */
export function neededBy(html: string): readonly string[] {
  const addresses = html.matchAll(/\b(?:src|href)="(\/_astro\/[^"]+)"/g);
  return [...new Set([...addresses].map(([, address = '']) => address))];
}

/**
 * The service worker, told what to keep at once and when that has changed: the same files and script
 * give the same bytes.
 * @param script the compiled worker
 * @param files the page that is shown for one that was not kept, first, and what it needs
 * @param pages how many it keeps at most
 */
export function offlineWorker(
  script: string,
  files: readonly [BuiltFile, ...BuiltFile[]],
  pages: number,
): string {
  const digest = createHash('sha256');
  for (const { path, bytes } of files) digest.update(`${path} ${bytes.length}\n`).update(bytes);
  const version = digest.digest('hex').slice(0, 16);
  const told = { version, files: files.map(({ path }) => path), pages };
  return `const OFFLINE=${JSON.stringify(told)};\n${script}`;
}
