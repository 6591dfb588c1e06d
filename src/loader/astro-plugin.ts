import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { applyTransforms, startCompilation } from '../markdown/compile.ts';
import { mutableCopy } from '../markdown/parse.ts';
import { urls } from '../model/url.ts';
import { PostAssets } from './assets.ts';
import { slugOf } from './folder.ts';

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
    const tree = mutableCopy(root) as Root;
    const source = { path: file, url: urls.post(slugOf(file)) };
    await applyTransforms(tree, startCompilation(source, new PostAssets(file)));
    context.replaceNode(root, tree);
  },
});
