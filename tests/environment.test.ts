import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../src/environment.ts';

const root = path.resolve('/project');

describe('the environment', () => {
  test('has a value for everything that is not set', () => {
    const before = Date.now();
    const { now, ...rest } = readEnvironment({}, root);
    expect(rest).toEqual({
      root,
      contentDir: path.join(root, 'content'),
      outDir: path.join(root, 'dist'),
      cacheDir: expect.stringContaining(path.join(root, 'node_modules')),
      siteUrl: 'https://pdpspectra.com',
      port: 4321,
    });
    expect(now.getTime()).toBeGreaterThanOrEqual(before);
  });

  test('takes an empty value for none', () => {
    const empty = { CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', NOW: '', PORT: '' };
    const { now: _, ...rest } = readEnvironment(empty, root);
    const { now: __, ...unset } = readEnvironment({}, root);
    expect(rest).toEqual(unset);
  });

  test('has folders from the project’s own on, or wherever they are', () => {
    const { contentDir, outDir } = readEnvironment(
      { CONTENT_DIR: 'other/content', OUT_DIR: '/tmp/out' },
      root,
    );
    expect([contentDir, outDir]).toEqual([
      path.join(root, 'other/content'),
      path.resolve('/tmp/out'),
    ]);
  });

  test.each([
    ['SITE_URL', 'https://example.org/', 'siteUrl', 'https://example.org'],
    ['SITE_URL', 'http://localhost:4321', 'siteUrl', 'http://localhost:4321'],
    ['SITE_URL', 'HTTPS://Example.ORG', 'siteUrl', 'https://example.org'],
    ['NOW', '2026-11-22T12:00:00Z', 'now', new Date('2026-11-22T12:00:00Z')],
    ['NOW', '2026-11-22', 'now', new Date('2026-11-22T00:00:00Z')],
    ['PORT', '8080', 'port', 8080],
    ['PORT', '0', 'port', 0],
  ] as const)('reads %s=%s', (name, value, key, read) => {
    expect(readEnvironment({ [name]: value }, root)[key]).toEqual(read);
  });

  test.each([
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'https://example.org/blog/'],
    ['SITE_URL', 'https://example.org/?a'],
    ['NOW', 'tomorrow'],
    ['NOW', '2026-13-01'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
  ])('refuses %s=%s, naming both', (name, value) => {
    const read = () => readEnvironment({ [name]: value }, root);
    expect(read).toThrow(name);
    expect(read).toThrow(`"${value}"`);
  });
});
