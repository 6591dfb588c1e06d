import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  collectInline,
  contentPolicy,
  type InlineSources,
  withPolicy,
} from '../../src/outputs/content-policy.ts';

const page = `<!doctype html><style>a{color:red}</style><style></style>
<script>run('<b>')</script><script type="module">more()
</script><script src="/file.js"></script><script type="application/ld+json">{"a":1}</script>
<script type="speculationrules">{}</script><p>&lt;script>no&lt;/script></p>`;

describe('inline sources', () => {
  test('are what a browser would run or apply, to the letter', () => {
    const found = sourcesOf(page);
    expect([...found.styles]).toEqual(['a{color:red}']);
    expect([...found.scripts]).toEqual(["run('<b>')", 'more()\n', '{}']);
  });

  test('are each found once in many pages', () => {
    expect(sourcesOf(page, page)).toEqual(sourcesOf(page));
  });
});

describe('the policy', () => {
  const directives = directivesOf(contentPolicy(sourcesOf(page)));

  test('gives leave to each by its hash, and to nothing else inline', () => {
    expect(directives.get('style-src')).toEqual(["'self'", hashOf('a{color:red}')]);
    expect(directives.get('script-src')?.toSorted()).toEqual(
      [
        "'self'",
        "'wasm-unsafe-eval'",
        hashOf("run('<b>')"),
        hashOf('more()\n'),
        hashOf('{}'),
      ].toSorted(),
    );
  });

  test('does not depend on the order of the pages', () => {
    const other = '<script>other()</script>';
    expect(contentPolicy(sourcesOf(other, page))).toBe(contentPolicy(sourcesOf(page, other)));
  });

  test('holds for every path', () => {
    const headers = '/*\n  A: b\n\n/images/*\n  C: d\n';
    expect(withPolicy(headers, 'x')).toBe(
      '/*\n  Content-Security-Policy: x\n  A: b\n\n/images/*\n  C: d\n',
    );
  });
});

function sourcesOf(...pages: readonly string[]): InlineSources {
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const each of pages) collectInline(each, found);
  return found;
}

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
