import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collectInline, contentPolicy, withPolicy } from '../outputs/content-policy.ts';

/** Some hosts read no longer line of `_headers`. */
const longestLine = 2000;

/**
 * Writes the Content-Security-Policy of a build into its `_headers`, from the hashes of what its
 * pages and drawings hold inline: nobody has to keep a list.
 */
export function hostPolicy(): AstroIntegration {
  return {
    name: 'pdpspectra-content-policy',
    hooks: { 'astro:build:done': ({ dir }) => writePolicy(fileURLToPath(dir)) },
  };
}

async function writePolicy(dir: string): Promise<void> {
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const file of await readdir(dir, { recursive: true })) {
    if (!file.endsWith('.html') && !/^diagrams[\\/].*\.svg$/.test(file)) continue;
    collectInline(await readFile(path.join(dir, file), 'utf8'), found);
  }
  const policy = contentPolicy(found);
  if (policy.length > longestLine) {
    console.warn(
      `The Content-Security-Policy has ${policy.length} characters; some hosts take ${longestLine}. Let components share their styles.`,
    );
  }
  const headers = path.join(dir, '_headers');
  await writeFile(headers, withPolicy(await readFile(headers, 'utf8'), policy));
}
