import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorFiles } from '../../src/editor/files.ts';
import { editorSchemas } from '../../src/editor/schemas.ts';
import { loadContent } from '../../src/loader/load.ts';
import { postFrontMatter } from '../../src/model/schema.ts';
import { environmentIn, scratchFolder } from '../scratch.ts';

const folder = path.join(import.meta.dirname, '../fixtures/sites/everything');
const content = await loadContent(
  { ...environmentIn(folder), cacheDir: scratchFolder() },
  { prose: false },
);
const schemas = editorSchemas(content);
const post = schemas.post as Schema;

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly items: Schema;
  readonly anyOf: readonly Schema[];
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly required: readonly string[];
}

describe('the schema of front matter', () => {
  test('knows every key, and what it takes', () => {
    expect(Object.keys(post.properties)).toEqual(Object.keys(postFrontMatter.shape));
    expect(post.required).toEqual(['title', 'description', 'date', 'tags']);
    const silent = Object.entries(post.properties).filter(([, { description }]) => !description);
    expect(silent).toEqual([]);
  });

  test('offers the ids that there are', () => {
    const ids = (kind: 'tags' | 'authors' | 'series') => content[kind].entries.map(({ id }) => id);
    expect(post.properties['tags']?.items.enum).toEqual(ids('tags'));
    expect(post.properties['authors']?.items.enum).toEqual(ids('authors'));
    expect(post.properties['series']?.properties['id']?.enum).toEqual(ids('series'));
  });

  test('offers posts to read next, but no draft', () => {
    const offered = post.properties['related']?.items.anyOf[0]?.properties['post']?.enum ?? [];
    const drafts = content.posts.filter(({ frontMatter }) => frontMatter.draft);
    expect(drafts.length).toBeGreaterThan(0);
    expect(offered).toHaveLength(content.posts.length - drafts.length);
    expect(drafts.filter(({ slug }) => offered.includes(slug))).toEqual([]);
  });
});

describe('what VS Code finds', () => {
  const files = editorFiles(content, '/somewhere/A b');

  test('names the kind of each file, as Astro’s extension asks for it', () => {
    const { collections, entries } = JSON.parse(files['collections.json'] ?? '') as {
      collections: { name: string }[];
      entries: Record<string, string>;
    };
    const names = Object.keys(files);
    expect(collections.filter(({ name }) => !names.includes(`${name}.schema.json`))).toEqual([]);
    const [key = ''] = Object.keys(entries);
    expect(key).toBe(key.toLowerCase());
    expect(key.startsWith('file:///somewhere/a b/')).toBe(true);
    expect(Object.values(entries).filter((kind) => kind === 'post')).toHaveLength(
      content.postFiles.length,
    );
  });

  test('is where the settings look for it', () => {
    const text = readFileSync('.vscode/settings.json', 'utf8');
    const settings = JSON.parse(text) as { 'yaml.schemas': Record<string, string> };
    const asked = Object.keys(settings['yaml.schemas']).map((each) => path.basename(each));
    expect(asked.filter((name) => !(name in files))).toEqual([]);
  });
});
