import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import type { z } from 'zod';
import { environment } from '../environment.ts';
import { applyTransforms, startCompilation } from '../markdown/compile.ts';
import { headingsOf, targetsOf } from '../markdown/facts.ts';
import { addFormerIds } from '../markdown/former-headings.ts';
import { features, featuresFor, mutableCopy, parse } from '../markdown/parse.ts';
import { addressesOf } from '../model/alias.ts';
import { headingsUnder } from '../model/ledger.ts';
import { postFrontMatter } from '../model/schema.ts';
import { urls } from '../model/url.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { PostAssets } from './assets.ts';
import { slugOf } from './folder.ts';
import { formerIds, readRecord } from './ledger-files.ts';
import { decodeText } from './text.ts';

/**
 * Puts a post that imports components, which `@astrojs/mdx` compiles, through the very transforms
 * that all others went through when they were loaded, so that both look alike. What was wrong with
 * it has been reported by then.
 */
export const documentPlugin = defineHastPlugin({
  name: 'pdpspectra-document',
  async before(root, context) {
    if (!context.fileURL) throw new Error('a post without a file');
    const file = fileURLToPath(context.fileURL);
    const { aliases, lang: language, text } = await written(file);
    const tree = treeOf(root as Root, text, file, language);
    const source = { path: file, url: urls.post(slugOf(file)), language };
    await applyTransforms(tree, startCompilation(source, new PostAssets(file)));
    const recordOf = (address: string) => readRecord(environment.contentDir, address);
    const recorded = headingsUnder(recordOf, addressesOf(slugOf(file), aliases));
    addFormerIds(tree, formerIds(recorded, headingsOf(tree), targetsOf(tree)));
    context.replaceNode(root, tree);
  },
});

/** Earlier names of a post and its language, as its front matter says; it has been checked by then. */
async function written(
  file: string,
): Promise<Pick<z.infer<typeof postFrontMatter>, 'aliases' | 'lang'> & { readonly text: string }> {
  const { text } = decodeText(await readFile(file), file);
  const { data } = readFrontMatter(
    text,
    file,
    postFrontMatter.pick({ aliases: true, lang: true }).loose(),
    '',
    {},
  );
  return { aliases: data?.aliases ?? [], lang: data?.lang ?? 'en', text };
}

/** As Astro has parsed it; it knows English quotation marks only, so other texts are parsed again. */
function treeOf(root: Root, text: string, file: string, language: string): Root {
  if (featuresFor(language) === features) return mutableCopy(root);
  const parsed = parse(text, 'mdx', file, language);
  return 'children' in parsed ? parsed : mutableCopy(root);
}
