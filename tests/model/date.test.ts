import { describe, expect, test } from 'vitest';
import { isoDate, readDate } from '../../src/model/date.ts';

describe('a date is read', () => {
  test.each([
    ['2026-05-28', '2026-05-28T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['2026-12-31', '2026-12-31T00:00:00.000Z'],
    ['2026-05-28T09:30Z', '2026-05-28T09:30:00.000Z'],
    ['2026-05-28T09:30:15Z', '2026-05-28T09:30:15.000Z'],
    ['2026-05-28T09:30:15.25Z', '2026-05-28T09:30:15.250Z'],
    ['2026-05-28T01:00:00+02:00', '2026-05-27T23:00:00.000Z'],
    ['2026-05-28T23:00:00-0500', '2026-05-29T04:00:00.000Z'],
    ['2026-05-28 09:30:00Z', '2026-05-28T09:30:00.000Z'],
    ['2026-05-28 09:30:00 +02:00', '2026-05-28T07:30:00.000Z'],
  ])('from %s', (text, iso) => {
    const date = readDate(text);
    expect(date instanceof Date ? date.toISOString() : date).toBe(iso);
  });

  test.each([
    ['2026-02-29', '28 days'],
    ['1900-02-29', '28 days'],
    ['2026-04-31', '30 days'],
    ['2026-05-32', '31 days'],
    ['2026-05-00', '31 days'],
    ['2026-13-01', 'no month 13'],
    ['2026-00-01', 'no month 00'],
    ['2026-05-28T25:00:00Z', 'time of day'],
    ['2026-05-28T09:60:00Z', 'time of day'],
    ['2026-05-28T09:00:00', 'without a zone'],
    ['2026-5-8', 'not a date'],
    ['28 May 2026', 'not a date'],
    ['05/28/2026', 'not a date'],
    ['20260528', 'not a date'],
    ['tomorrow', 'not a date'],
    ['', 'not a date'],
  ])('or refused in words: %s', (text, reason) => {
    expect(readDate(text)).toEqual(expect.stringContaining(reason));
  });
});

describe('a date is written', () => {
  test.each([
    ['2026-05-28T00:00:00Z', '2026-05-28'],
    ['2026-05-28T23:59:59Z', '2026-05-28T23:59:59Z'],
    ['2026-05-27T22:30:00-05:00', '2026-05-28T03:30:00Z'],
    ['2026-01-01T00:00:00.250Z', '2026-01-01T00:00:00.250Z'],
  ])('%s', (text, iso) => {
    expect(isoDate(new Date(text))).toBe(iso);
  });

  test('so that it can be read again', () => {
    for (const text of ['2026-05-28', '2026-05-28T09:30:15Z']) {
      const date = readDate(text);
      expect(date instanceof Date && isoDate(date)).toBe(text);
    }
  });
});
