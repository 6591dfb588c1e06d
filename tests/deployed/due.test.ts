import { describe, expect, test } from 'vitest';
import { isDue } from '../../src/deployed/due.ts';
import { NOW } from '../scratch.ts';

describe('a scheduled post', () => {
  test('is due from its moment on', () => {
    expect(isDue('2026-11-22T11:59:59Z\n', NOW)).toBe(true);
    expect(isDue('2026-11-22T12:00:00Z\n', NOW)).toBe(true);
    expect(isDue('2026-11-22T12:00:01Z\n', NOW)).toBe(false);
  });

  test('is not due where none waits', () => {
    expect(isDue(null, NOW)).toBe(false);
  });

  test('is not guessed at where a host answers with a page', () => {
    expect(() => isDue('<!doctype html>', NOW)).toThrow('the site says "<!doctype html>"');
  });
});
