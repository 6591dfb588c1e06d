import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/check.ts';
import { documentation } from '../../src/check/documentation.ts';
import { ruleAddress } from '../../src/check/rule.ts';

const project = path.join(import.meta.dirname, '../..');
const names = Object.keys(documentation);

describe('the documentation of rules', () => {
  test('covers every name that the source gives to a problem', () => {
    const missing = [...namesInSource()].filter((name) => !names.includes(name));
    expect(missing).toEqual([]);
  });

  test('covers every name that a fixture expects', () => {
    const missing = [...namesInFixtures()].filter((name) => !names.includes(name));
    expect(missing).toEqual([]);
  });

  test('tells of no name that is never given', () => {
    const given = new Set([...namesInSource(), ...namesInFixtures()]);
    expect(names.filter((name) => !given.has(name))).toEqual([]);
  });

  test('is of rules that a fixture breaks, but for what no text can', () => {
    const broken = namesInFixtures();
    expect(names.filter((name) => !broken.has(name))).toEqual(['compiler']);
  });

  test('is written once for each name', () => {
    const own = rules.flatMap((rule) => Object.keys(rule.documentation));
    expect(own).toHaveLength(new Set(own).size);
  });

  test.each(names)('of %s says what, why and how in whole sentences', (name) => {
    const { what, why, mend, wrong, right } = documentation[name] ?? {};
    for (const text of [what, why, mend]) expect(text).toMatch(/^\S.*[.]$/s);
    expect(wrong === right).toBe(name === 'compiler');
    expect(new URL(ruleAddress(name)).hash).toBe(`#${name}`);
  });
});

/** Names as literals: `rule: 'name'`, and the third argument of what reports. */
function namesInSource(): Set<string> {
  const folders = ['check', 'loader', 'markdown', 'yaml'].map((name) =>
    path.join(project, 'src', name),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(folder, file)),
  );
  const literal =
    /\brule(?:: | = |: missing === 'empty' \? )'([a-z-]+)'|\b(?:report|problemAt)\(\s*\w+,\s*[^,]+,\s*'([a-z-]+)'/g;
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(literal)].map(
        ([, named = '', reported = '']) => named || reported,
      ),
    ),
  );
}

/** Names in what the fixtures expect, also those that the source puts together. */
function namesInFixtures(): Set<string> {
  const fixtures = path.join(project, 'tests/fixtures');
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
  const expected = files.filter((file) => /(?:expected|mistake)\.json$/.test(file));
  return new Set(
    expected.flatMap((file) => {
      const text = readFileSync(path.join(fixtures, file), 'utf8');
      return [...text.matchAll(/"rule": "([a-z-]+)"/g)].map(([, name = '']) => name);
    }),
  );
}
