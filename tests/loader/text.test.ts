import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/loader/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a text file', () => {
  test.each([
    ['a\nb', 'a\nb'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\rb', 'a\nb'],
    ['\uFEFFa', 'a'],
    ['a\uFEFFb', 'a\uFEFFb'],
    ['grüne 日本 😀\t\u00a0', 'grüne 日本 😀\t\u00a0'],
    ['', ''],
  ])('%j is read as %j', (source, text) => {
    expect(decodeText(utf8(source), 'a.mdx')).toEqual({ text, problems: [] });
  });

  test.each([
    ['\u0000', 'U+0000'],
    ['\u0008', 'U+0008'],
    ['\u000b', 'U+000B'],
    ['\u000c', 'U+000C'],
    ['\u001b', 'U+001B'],
    ['\u001f', 'U+001F'],
    ['\ufffe', 'U+FFFE'],
    ['\uffff', 'U+FFFF'],
  ])('with %j has a problem there, and a blank instead', (character, name) => {
    const { text, problems } = decodeText(utf8(`one\r\ntwo ${character}three`), 'a.mdx');
    expect(text).toBe('one\ntwo  three');
    expect(problems).toMatchObject([
      {
        path: 'a.mdx',
        line: 2,
        column: 5,
        rule: 'illegal-character',
        message: expect.stringContaining(name),
      },
    ]);
  });

  test('that is not UTF-8 has a problem at each place where it is not', () => {
    const latin1 = Uint8Array.from([...'caf\u00e9\nZ\u00fcrich'], (character) =>
      character.charCodeAt(0),
    );
    const { problems } = decodeText(latin1, 'a.mdx');
    expect(
      problems.map(({ line, column, message }) => [line, column, /UTF-8/.test(message)]),
    ).toEqual([
      [1, 4, true],
      [2, 2, true],
    ]);
  });

  test('that is none at all does not fill the screen', () => {
    const { problems } = decodeText(new Uint8Array(10_000), 'a.mdx');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(10);
  });
});
