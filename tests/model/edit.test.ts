import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/model/edit.ts';

const edit = (line: number, column: number, replaces: string, text: string): Edit => ({
  path: 'a.mdx',
  line,
  column,
  replaces,
  text,
});

describe('an edit', () => {
  test.each<[string, string, Edit, string]>([
    [
      'replaces what stands at its place',
      'a note, a note',
      edit(1, 11, 'note', 'tag'),
      'a note, a tag',
    ],
    ['finds it further on in its line', '[x](/a)', edit(1, 1, '/a', '/a/'), '[x](/a/)'],
    [
      'puts text in where it replaces nothing',
      'one\ntwo',
      edit(2, 1, '', 'and\n'),
      'one\nand\ntwo',
    ],
    ['adds to the end of a line', '[a]', edit(1, 3, '', ', b'), '[a, b]'],
    ['takes text away', '[a, b]', edit(1, 3, ', b', ''), '[a]'],
    ['keeps line ends', 'a\r\nb\r\n', edit(2, 1, '', 'x\n'), 'a\r\nx\r\nb\r\n'],
    ['passes over a byte-order mark', '\uFEFFab cd', edit(1, 4, 'cd', 'e'), '\uFEFFab e'],
    ['takes a sign as it stands', 'a $& b', edit(1, 3, '$&', '$1'), 'a $1 b'],
  ])('%s', (_, text, one, expected) => {
    expect(applyEdits(text, [one])).toEqual({ text: expected, made: 1 });
  });

  test.each<[string, string, Edit]>([
    ['what it replaces is not there', 'a note', edit(1, 1, 'tag', 'x')],
    ['it stands there twice', 'x note note', edit(1, 1, 'note', 'x')],
    ['it is part of a word', 'x notes', edit(1, 1, 'note', 'x')],
    ['it is part of a path', 'x /a/b', edit(1, 1, '/a', '/c')],
    ['it stands before the place', 'note x', edit(1, 5, 'note', 'x')],
    ['it stands in another line', 'x\nnote', edit(1, 1, 'note', 'x')],
    ['there is no such line', 'x', edit(7, 1, '', 'y')],
    ['there is no such column', 'x', edit(1, 9, '', 'y')],
  ])('does nothing where %s', (_, text, one) => {
    expect(applyEdits(text, [one])).toEqual({ text, made: 0 });
  });
});

describe('several edits', () => {
  test('are made in one go, in whatever order they come', () => {
    const edits = [edit(2, 1, 'c', 'C'), edit(1, 3, 'b', 'B'), edit(1, 1, 'a', 'A')];
    expect(applyEdits('a b\nc', edits)).toEqual({ text: 'A B\nC', made: 3 });
  });

  test('that touch one another leave the later for another time', () => {
    const edits = [edit(1, 1, 'one two', 'x'), edit(1, 5, 'two', 'y')];
    expect(applyEdits('one two', edits)).toEqual({ text: 'x', made: 1 });
  });

  test('that say the same are made once', () => {
    const edits = [edit(1, 2, '', '!'), edit(1, 2, '', '!')];
    expect(applyEdits('a', edits)).toEqual({ text: 'a!', made: 1 });
  });
});
