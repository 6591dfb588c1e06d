import { expect, test } from 'vitest';
import { documentOf } from './compiling.ts';

test('a link within the publication comes with its sentence and its section', async () => {
  const { facts } = await documentOf(
    'First. As [*we* said](/posts/a/), `it` costs $x^2$.[^1] Last.\n\n## Where\n\n- One\n  line. See [b](../b/#part)! Next.\n  - [deeper](https://example.org/posts/c)\n\n[^1]: Told in [a note](/posts/d/). More.\n',
  );
  expect(facts.internalLinks).toEqual([
    { href: '/posts/a/', section: null, sentence: 'As we said, it costs x^2.' },
    { href: '../b/#part', section: 'where', sentence: 'See b!' },
    { href: 'https://example.org/posts/c', section: 'where', sentence: 'deeper' },
    { href: '/posts/d/', section: expect.any(String), sentence: 'Told in a note.' },
  ]);
});

test('a link elsewhere, or to the page itself, is no such link', async () => {
  const { facts } = await documentOf(
    '## Here\n\n[a](https://example.com/posts/a/) [b](#here) [c](mailto:a@example.org) [d](https://example.org.evil/) [e](//example.com/)\n',
  );
  expect(facts.internalLinks).toEqual([]);
});

test('one sentence is found among many, whichever link is in it', async () => {
  const { facts } = await documentOf(
    'One [a](/a/). Two [b](/b/) and [c](/c/).  Three,\n4.5 [d](/d/)',
  );
  expect(facts.internalLinks.map(({ sentence }) => sentence)).toEqual([
    'One a.',
    'Two b and c.',
    'Two b and c.',
    'Three, 4.5 d',
  ]);
});
