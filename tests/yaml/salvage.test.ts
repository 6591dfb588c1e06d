import { expect, test } from 'vitest';
import { salvage } from '../../src/yaml/salvage.ts';

const at = (line: number) => ({ line, column: 1 });

test('a fault inside a list costs its entry, any other its key', () => {
  const value = { title: 1, tags: ['a', 2, 'c', 4], cover: { src: 'a' }, cta: true };
  const places = {
    title: at(1),
    tags: at(2),
    'tags.0': at(3),
    'tags.1': at(4),
    'tags.2': at(5),
    'tags.3': at(6),
    'cover.src': at(7),
  };
  const saved = salvage(value, [['title'], ['tags', 1], ['tags', 3], ['cover', 'alt']], places);
  expect(saved.value).toEqual({ tags: ['a', 'c'], cta: true });
  expect(saved.places).toMatchObject({ 'tags.0': at(3), 'tags.1': at(5) });
  expect(Object.keys(saved.places)).not.toContain('tags.2');
});

test('what it is made from stays as it was', () => {
  const value = { tags: ['a', 2] };
  salvage(value, [['tags', 1], ['other']], {});
  expect(value).toEqual({ tags: ['a', 2] });
});
