import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../src/model/readability.ts';

const plain = 'The cat sat on the mat. It saw a dog. The dog ran off, and the cat went to sleep. ';
const hard =
  'Institutional accountability necessitates comprehensive documentation of organisational responsibilities, notwithstanding considerable administrative inconvenience. ';

describe('the grade of a text', () => {
  test('is low for short words in short sentences', () => {
    expect(gradeOf(plain.repeat(3))).toBeLessThan(3);
  });

  test('is high for long words in long sentences', () => {
    expect(gradeOf(hard.repeat(4))).toBeGreaterThan(20);
  });

  test('is withheld from a text too short to be judged', () => {
    expect(gradeOf(plain)).toBeNull();
    expect(gradeOf('')).toBeNull();
  });
});
