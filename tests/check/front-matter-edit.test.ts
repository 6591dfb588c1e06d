import { describe, expect, test } from 'vitest';
import { appendToList, removeFromList } from '../../src/check/front-matter-edit.ts';
import { applyEdits, type Edit } from '../../src/model/edit.ts';
import { readYaml } from '../../src/yaml/read.ts';

function sourceOf(frontMatterText: string) {
  return { path: 'a.mdx', places: readYaml(frontMatterText, 1).values, frontMatterText };
}

function edited(frontMatterText: string, edit: Edit | null): string | null {
  if (!edit) return null;
  const { text, made } = applyEdits(`---\n${frontMatterText}---\n`, [edit]);
  expect(made).toBe(1);
  return text.slice(4, -4);
}

describe('an entry is added to a list', () => {
  test.each([
    ['that is not there', 'title: A\n', 'title: A\naliases: [old]\n'],
    ['in one line', 'aliases: [a, b]\n', 'aliases: [a, b, old]\n'],
    ['with a comma at the end', 'aliases: [ a, ]\n', 'aliases: [ a, old, ]\n'],
    ['that is empty', 'aliases: []\n', 'aliases: [old]\n'],
    ['with quotation marks', 'aliases: ["a]", b] # c\n', 'aliases: ["a]", b, old] # c\n'],
    [
      'of lines',
      'aliases:\n  - a\n  - b\ntoc: true\n',
      'aliases:\n  - a\n  - b\n  - old\ntoc: true\n',
    ],
    ['of lines without indentation', 'aliases:\n- a\n', 'aliases:\n- a\n- old\n'],
  ])('%s', (_, before, after) => {
    const source = sourceOf(before);
    expect(edited(before, appendToList(source, 'aliases', 'old'))).toBe(after);
  });

  test.each([
    ['goes over several lines', 'aliases: [\n  a,\n]\n'],
    ['is named and has no value', 'aliases:\ntoc: true\n'],
    ['is one word', 'aliases: a\n'],
  ])('by an editor where it %s', (_, before) => {
    expect(appendToList(sourceOf(before), 'aliases', 'old')).toBeNull();
  });

  test('in quotation marks where it needs them', () => {
    const source = sourceOf('title: A\n');
    expect(edited('title: A\n', appendToList(source, 'aliases', '2026'))).toBe(
      'title: A\naliases: ["2026"]\n',
    );
  });
});

describe('an entry is taken out of a list', () => {
  test.each([
    ['tags.2', 'tags: [a, b, a]\n', 'tags: [a, b]\n'],
    ['tags.1', 'tags: [a,a , b]\n', 'tags: [a , b]\n'],
    ['tags.1', "tags: ['a', 'a']\n", "tags: ['a']\n"],
  ])('at %s of %j', (keyPath, before, after) => {
    expect(edited(before, removeFromList(sourceOf(before), keyPath))).toBe(after);
  });

  test('by an editor where each has a line', () => {
    expect(removeFromList(sourceOf('tags:\n  - a\n  - a\n'), 'tags.1')).toBeNull();
  });
});
