import { expect, inject, test } from 'vitest';
import { builtPages, fileAt } from './built-site.ts';
import { complaintsAbout } from './valid-html.ts';

const addresses = (await builtPages()).map(({ address }) => address);

test.each(addresses)('%s is valid', async (address) => {
  expect(await complaintsAbout(`${inject('siteDir')}/${fileAt(address)}`)).toEqual([]);
});

test('there are pages to look at', () => {
  const some = ['/', '/404.html', '/archive/', '/about/', '/tags/'];
  expect(addresses).toEqual(expect.arrayContaining(some));
});
