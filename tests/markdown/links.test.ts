import { describe, expect, test } from 'vitest';
import { compileText, documentOf } from './compiling.ts';

describe('the links of a post', () => {
  test('are those that the author wrote, with text and place', async () => {
    const { facts } = await documentOf(
      '## Heading\n\nA [link *here*](/posts/a/#b), <a href="/about/">HTML</a>, https://example.org/ and a note.[^1]\n\n[^1]: With [one](#heading).\n',
    );
    expect(facts.links).toEqual([
      { href: '/posts/a/#b', text: 'link here', at: { line: 3, column: 3 } },
      { href: '/about/', text: 'HTML', at: { line: 3, column: 31 } },
      { href: 'https://example.org/', text: 'https://example.org/', at: { line: 3, column: 59 } },
      { href: '#heading', text: 'one', at: { line: 5, column: 12 } },
    ]);
  });

  test.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:hello@example.org',
    'tel:+15550100',
    '/posts/a/',
    '#part',
    '../a/',
    '?query',
  ])('may lead to %s', async (href) => {
    expect((await compileText(`A [link](${href}).`)).problems).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'https://',
    'https://exa%20mple.org/',
    '',
  ])('may not lead to %j', async (href) => {
    const { problems } = await compileText(`A [link](<${href}>).`);
    expect(problems).toMatchObject([{ rule: 'link', line: 1, column: 3 }]);
  });

  test('are as strict in HTML', async () => {
    const { problems } = await compileText('<a href="javascript:alert(1)">x</a>');
    expect(problems.map(({ rule }) => rule)).toEqual(['link']);
  });
});
