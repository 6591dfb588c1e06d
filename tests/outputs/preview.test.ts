import { expect, test } from 'vitest';
import { previewOf } from '../../src/outputs/preview.ts';

const post = { title: 'Title', description: 'Dek.', language: 'en' };

test('a preview has the title, the dek and the start of each section by its fragment', () => {
  const sections = [
    { id: null, heading: null, text: 'Before any heading.' },
    { id: 'one', heading: 'One', text: 'Short.' },
    { id: 'über-2', heading: 'Über 2', text: 'word '.repeat(100).trim() },
    { id: 'empty', heading: 'Empty', text: '' },
  ];
  const preview = previewOf(post, sections);
  expect(Object.keys(preview)).toEqual([
    'title',
    'description',
    'language',
    'direction',
    '#one',
    '#%C3%BCber-2',
  ]);
  expect(preview).toMatchObject({ ...post, '#one': 'Short.' });
  expect(preview['#%C3%BCber-2']).toMatch(/^(?:word ){30,36}…$/);
});
