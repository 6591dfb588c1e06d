import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CommandFailure } from '../../../src/cli/terminal/command.ts';
import { selectionOf, suggestPath, UnknownPath } from '../../../src/cli/checking/selection.ts';
import { loadContent } from '../../../src/loader/load.ts';
import { environmentIn, scratchFolder, writeFiles } from '../../scratch.ts';

const folder = scratchFolder();
const environment = environmentIn(folder);
const post = '---\ntitle: A\ndescription: B.\ndate: 2026-05-28\ntags: [notes]\n---\n';

beforeAll(() =>
  writeFiles(folder, {
    'content/posts/one.mdx': post,
    'content/posts/two/index.mdx': post,
    'content/tags.yaml': 'notes: { label: Notes, description: Notes. }\n',
    'other.txt': '',
  }),
);

describe('a selection', () => {
  test('is everything where nothing is named', () => {
    expect(selectionOf([], environment)('content/posts/one.mdx')).toBe(true);
  });

  test.each([
    ['content/posts/one.mdx', ['content/posts/one.mdx']],
    [path.join(folder, 'content/posts/one.mdx'), ['content/posts/one.mdx']],
    ['content/posts/two', ['content/posts/two/index.mdx']],
    ['content/posts/two/', ['content/posts/two/index.mdx']],
    ['content/posts', ['content/posts/one.mdx', 'content/posts/two/index.mdx']],
    ['content/tags.yaml', ['content/tags.yaml']],
  ])('of %s is %j', (named, chosen) => {
    const all = ['content/posts/one.mdx', 'content/posts/two/index.mdx', 'content/tags.yaml'];
    expect(all.filter(selectionOf([named], environment))).toEqual(chosen);
  });

  test.each(['content/posts/oen.mdx', 'one', ''])(
    'of what is not there, %j, is refused',
    (named) => {
      const refused = named === '' ? CommandFailure : UnknownPath;
      expect(() => selectionOf([named], environment)).toThrow(refused);
    },
  );

  test('of what is no content is refused', () => {
    expect(() => selectionOf([path.join(folder, 'other.txt')], environment)).toThrow(/not content/);
  });
});

test('a path that is not there suggests the post that was meant', async () => {
  const content = await loadContent(environment);
  expect(suggestPath('content/posts/oen.mdx', content)).toBe('content/posts/one.mdx');
  expect(suggestPath('content/posts/nothing-like-it.mdx', content)).toBeNull();
});
