import { describe, expect, test } from 'vitest';
import { publishedText } from '../../src/check/go-live.ts';

const moment = new Date('2026-11-22T12:34:56.789Z');
const frontMatterText = 'title: A\ndate: 2026-01-01 # planned\ndraft: true\ntags: [a]\n';

function published(frontMatter: string, body = 'draft: true\n\ndate: never\n'): string | null {
  const text = `---\n${frontMatter}---\n\n${body}`;
  const result = publishedText(text, { frontMatterText: frontMatter }, moment);
  if (result) expect(result.without).toBe(4);
  return result?.text ?? null;
}

describe('a draft that goes live', () => {
  test('is dated then and no draft any more; the rest stays as it was', () => {
    expect(published(frontMatterText)).toBe(
      '---\ntitle: A\ndate: 2026-11-22T12:34:56Z # planned\ntags: [a]\n---\n\ndraft: true\n\ndate: never\n',
    );
  });

  test('keeps its line ends', () => {
    const text = `---\n${frontMatterText}---\nText.\n`.replace(/\n/g, '\r\n');
    const result = publishedText(text, { frontMatterText }, moment);
    expect(result?.text.match(/\r\n/g)).toHaveLength(6);
    expect(result?.text).not.toMatch(/[^\r]\n/);
  });

  test.each([
    ['has no date', 'title: A\ndraft: true\n'],
    ['has no line for draft', 'title: A\ndate: 2026-01-01\n'],
    ['is written in one line', '{ title: A, date: 2026-01-01, draft: true }\n'],
  ])('is refused where it %s', (_, frontMatter) => {
    expect(published(frontMatter)).toBeNull();
  });
});
