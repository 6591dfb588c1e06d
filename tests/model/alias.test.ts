import { describe, expect, test } from 'vitest';
import { aliasPath } from '../../src/model/alias.ts';

describe('an alias', () => {
  test.each([
    ['old-name', '/posts/old-name/'],
    ['2019', '/posts/2019/'],
    ['/blog/old/', '/blog/old/'],
    ['/blog/2019/05/Old_Name.html', '/blog/2019/05/Old_Name.html'],
    ['/~ada/notes', '/~ada/notes'],
  ])('%s stands for %s', (alias, path) => {
    expect(aliasPath(alias)).toBe(path);
  });

  test.each([
    ['/'],
    [''],
    ['Old-Name'],
    ['old name'],
    ['/old name/'],
    ['https://example.org/old/'],
    ['/a?b'],
    ['/a#b'],
  ])('%j stands for nothing', (alias) => {
    expect(aliasPath(alias)).toBeNull();
  });
});
