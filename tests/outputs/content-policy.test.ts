import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  inlineSources,
  withDrawingPolicy,
  withOwnPolicy,
} from '../../src/outputs/content-policy.ts';

const page = `<!doctype html><html><head><meta charset="utf-8"><style>a{color:red}</style><style></style>
<script>run('<b>')</script><script type="module">more()
</script><script src="/file.js"></script><script type="application/ld+json">{"a":1}</script>
<script type="speculationrules">{}</script></head><p>&lt;script>no&lt;/script></p></html>`;

describe('inline sources', () => {
  test('are what a browser would run or apply, to the letter', () => {
    const found = inlineSources(page);
    expect([...found.styles]).toEqual(['a{color:red}']);
    expect([...found.scripts]).toEqual(["run('<b>')", 'more()\n', '{}']);
  });

  test('are each found once in many pages', () => {
    expect(inlineSources(page, page)).toEqual(inlineSources(page));
  });
});

describe('the policy of a page', () => {
  const [head = ''] = withOwnPolicy(page).split('<style>');
  const directives = directivesOf(/ content="([^"]*)"/.exec(head)?.[1] ?? '');

  test('stands before all that it is about, and changes nothing else', () => {
    expect(head).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" [^<]*>$/,
    );
    expect(withOwnPolicy(page).replace(/<meta http-equiv[^>]*>/, '')).toBe(page);
  });

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

  test('names nothing where there is nothing inline', () => {
    expect(withOwnPolicy('<meta charset="utf-8">')).toContain(";style-src 'self';");
  });
});

describe('the policy of drawings', () => {
  const headers = '/*\n  A: b\n\n/diagrams/*\n  C: d\n';

  test('lets them have their styles, and run nothing', () => {
    const [, line = ''] = withDrawingPolicy(headers, ['<svg><style>a{}</style></svg>'])
      .split('/diagrams/*\n')
      .map((rule) => rule.split('\n')[0]);
    const directives = directivesOf(line.replace('  Content-Security-Policy: ', ''));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('style-src')).toEqual([hashOf('a{}')]);
    expect(directives.has('script-src')).toBe(false);
  });

  test('is whole where no drawing has styles', () => {
    expect(withDrawingPolicy(headers, [])).toContain("style-src 'none';");
  });
});

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(/; ?/).map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
