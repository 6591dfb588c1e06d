import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { environment } from '../environment.ts';
import { compile } from '../markdown/compile.ts';
import { urls } from '../model/url.ts';
import { PostAssets } from './assets.ts';
import { digestOf } from './digest.ts';
import { DocumentStore } from './document-store.ts';
import { compilerVersion } from './versions.ts';

/** The text of `/style/`: every construct and every word of the vocabulary, compiled as posts are. */
export const specimenLoader = (): Loader => ({
  name: 'pdpspectra-specimen',
  async load({ store, watcher, generateDigest }) {
    const fill = async () => {
      const data = { facts: await compileSpecimen() };
      store.set({ id: 'style', data, digest: generateDigest(data) });
    };
    watcher?.on('change', (file) => {
      if (file.startsWith(folder)) void fill();
    });
    await fill();
  },
});

const folder = path.join(environment.root, 'src', 'specimen');

/** @throws Error with every problem, since no editor can mend this text */
async function compileSpecimen() {
  const { root, siteUrl, cacheDir } = environment;
  const file = path.join(folder, 'style.mdx');
  const text = await readFile(file, 'utf8');
  const assets = new PostAssets(file);
  const url = urls.style();
  const key = digestOf([await compilerVersion(root), siteUrl, file, text].join('\0'));
  const source = { text, format: 'mdx', path: 'src/specimen/style.mdx', url, siteUrl } as const;
  const { document, problems } = await compile({ ...source, digest: key }, assets);
  if (!document || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const { included } = assets;
  const digest = digestOf([key, ...included.map((each) => each.digest)].join('\0'));
  const facts = { ...document.facts, digest };
  await new DocumentStore(cacheDir).write(key, { facts, problems, included }, document.body);
  return facts;
}
