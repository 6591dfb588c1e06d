import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editorFiles } from '../../src/editor/files.ts';
import { loadContent } from '../../src/loader/load.ts';
import { environmentIn, scratchFolder } from '../scratch.ts';

/*
 * Astro's extension for VS Code is built from this package. It is asked as the extension asks it:
 * which schema belongs to a file, and where that schema lies.
 */
const require = createRequire(path.resolve('node_modules/@astrojs/check/package.json'));
const server = path.dirname(require.resolve('@astrojs/language-server/package.json'));
const { getFrontmatterLanguagePlugin } = require(`${server}/dist/core/frontmatterHolders.js`);
const { getSettings } = require(`${server}/dist/plugins/yaml.js`);
const { URI } = createRequire(`${server}/package.json`)('vscode-uri');

const fixture = path.join(import.meta.dirname, '../fixtures/sites/everything');
const environment = { ...environmentIn(fixture), cacheDir: scratchFolder() };
const { root } = environment;
const content = await loadContent(environment, { prose: false });
const files = editorFiles(content, root);
const collections = {
  configs: [{ folder: URI.file(root), config: JSON.parse(files['collections.json'] ?? '') }],
};

test('the extension knows the schema of a post and of a page', () => {
  const plugin = getFrontmatterLanguagePlugin(collections);
  const text = '---\ntitle: One\n---\n';
  const snapshot = { getText: () => text, getLength: () => text.length };
  const kinds = [...content.posts, ...content.pages].map(({ path: file, modulePath }) => {
    const uri = URI.file(path.join(root, modulePath));
    const code = plugin.createVirtualCode(uri, plugin.getLanguageId(uri), snapshot);
    return [file, code.embeddedCodes[0]?.id];
  });
  expect(kinds).toEqual([
    ...content.posts.map(({ path: file }) => [file, 'yaml_frontmatter_post']),
    ...content.pages.map(({ path: file }) => [file, 'yaml_frontmatter_page']),
  ]);
});

test('the extension looks for the schemas where they are written', () => {
  const { schemas } = getSettings(collections) as { schemas: { uri: string }[] };
  const asked = schemas.map(({ uri }) => uri.split('/.astro/collections/')[1] ?? '');
  expect(asked).toEqual(['post.schema.json', 'page.schema.json']);
  expect(asked.filter((name) => !(name in files))).toEqual([]);
});
