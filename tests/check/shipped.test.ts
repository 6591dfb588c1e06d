import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { loadContent } from '../../src/loader/load.ts';
import { environmentIn, NOW, scratchFolder } from '../scratch.ts';

const environment = {
  ...environmentIn(scratchFolder()),
  contentDir: path.resolve('content'),
};

test('the content of this publication gives no cause for alarm', async () => {
  expect(check(await loadContent(environment), NOW)).toEqual([]);
}, 60_000);
