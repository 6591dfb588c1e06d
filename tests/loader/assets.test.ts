import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PostAssets } from '../../src/loader/assets.ts';
import { digestOf } from '../../src/loader/digest.ts';
import { isAssetFault } from '../../src/markdown/compilation.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const folder = path.join(import.meta.dirname, '../fixtures/sites/images/content/posts');
const assets = () => new PostAssets(path.join(folder, 'post.mdx'));

describe('an image beside a post', () => {
  test('is known by its size as shown, its format and its content', async () => {
    const bytes = readFileSync(path.join(folder, 'photo.png'));
    expect(await assets().image('./photo.png')).toEqual({
      file: path.join(folder, 'photo.png'),
      digest: digestOf(bytes),
      width: 48,
      height: 24,
      bytes: bytes.length,
      format: 'png',
      verbatim: false,
    });
  });

  test('that a camera turned is measured upright', async () => {
    expect(await assets().image('turned.jpg')).toMatchObject({ width: 20, height: 40 });
  });

  test.each([
    ['moving.gif', true],
    ['drawing.svg', true],
    ['photo.webp', false],
    ['limit.png', false],
  ])('%s is passed on as it is: %s', async (name, verbatim) => {
    expect(await assets().image(name)).toMatchObject({ verbatim });
  });

  test.each([
    ['nothing.png'],
    ['corrupt.png'],
    ['renamed-text.png'],
    ['renamed-tiff.png'],
    ['wide.png'],
    ['tall.png'],
    ['https://example.org/a.png'],
    ['//example.org/a.png'],
    ['/favicon.svg'],
    [''],
    ['.'],
  ])('%j is a fault that quotes it and says what to do', async (src) => {
    const fault = await assets().image(src);
    if (!isAssetFault(fault)) throw new Error('an image');
    expect(fault.message).toContain(`"${src}"`);
    expect(fault.fix).not.toBe('');
  });

  test('that is written out takes no more than a line to be told of', async () => {
    const fault = await assets().image(`data:image/png;base64,${'A'.repeat(50_000)}`);
    expect(isAssetFault(fault) && fault.message.length).toBeLessThan(300);
  });
});

describe('the files that were asked for', () => {
  test('are recorded with their digests, the missing ones too', async () => {
    const asked = assets();
    await asked.image('photo.png');
    await asked.text('./data.csv');
    await asked.image('nothing.png');
    await asked.image('https://example.org/a.png');
    expect(asked.included).toEqual([
      { file: path.join(folder, 'photo.png'), digest: expect.stringMatching(/^[0-9a-f]{16}$/) },
      { file: path.join(folder, 'data.csv'), digest: digestOf('a,b\n') },
      { file: path.join(folder, 'nothing.png'), digest: null },
    ]);
  });
});

describe('a text beside a post', () => {
  const scratch = scratchFolder();

  test('has line feeds only and no byte-order mark', async () => {
    await writeFiles(scratch, { 'a.dot': '\uFEFFdigraph {\r\n}\r\n' });
    expect(await new PostAssets(path.join(scratch, 'post.mdx')).text('./a.dot')).toBe(
      'digraph {\n}\n',
    );
  });
});
