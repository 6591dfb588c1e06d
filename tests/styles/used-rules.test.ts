import { describe, expect, test } from 'vitest';
import { usedRules } from '../../src/styles/used-rules.ts';

const html =
  '<h2 id="a">A</h2><p class="lead big">B</p><figure class="diagram"><svg></svg></figure>';
const usedOf = (sheet: string) => usedRules(sheet, html, ['prose']);

describe('of a style sheet', () => {
  test.each([
    '.prose{color:red}',
    '.prose h2{color:red}',
    '.prose>*+*{color:red}',
    '.prose :is(h2,h3)+*{color:red}',
    '.prose .lead.big:not(.small)::before{content:"}"}',
    '.prose h3,.prose p{color:red}',
    '.diagram:is(:hover,:focus-within) svg{color:red}',
    '.prose p:has(>kbd){color:red}',
    '@media (width>=1px){.prose h2{color:red}}',
    '@font-face{font-family:A}',
    '@layer a,b;',
  ])('%s stays as it is', (rule) => {
    expect(usedOf(rule)).toBe(rule);
    expect(usedOf(`@layer prose{${rule}}`)).toBe(`@layer prose{${rule}}`);
  });

  test.each([
    '.prose h3{color:red}',
    '.prose :is(h3,.small){color:red}',
    '.prose h2 .small{color:red}',
    '.lead.small{color:red}',
    '.prose h3,.prose :is(h4,h5)>p{content:"{"}',
    '@media (width>=1px){.prose h3{color:red}}',
  ])('%s goes', (rule) => {
    expect(usedOf(rule)).toBe('');
    expect(usedOf(`@layer prose{.prose{a:b}${rule}p{c:d}}`)).toBe(
      '@layer prose{.prose{a:b}p{c:d}}',
    );
  });

  test('a sheet that is written for people is read as well', () => {
    expect(usedOf('/* A; { */\n.prose {\n  h: 2;\n}\n\n/* C */\n.small {\n  h: 3;\n}\n')).toBe(
      '\n.prose {\n  h: 2;\n}',
    );
  });
});
