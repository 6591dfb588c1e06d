import { expect, test } from 'vitest';
import { htmlToHast } from 'satteri';
import { standInsFor } from '../../src/outputs/redirect-pages.ts';

const redirects = `/posts/old/ /posts/new/ 301
/old-path /posts/new/ 301
/tags/a/rss.xml /tags/b/rss.xml 301
/tags/a/* /tags/b/ 301
/posts/gone/* /404.html 410
`;

test('each redirect that a page can stand in for has one; a feed is copied', () => {
  const standIns = standInsFor(redirects, 'https://pdpspectra.com');
  expect(standIns.map(({ file }) => file)).toEqual([
    '/posts/old/index.html',
    '/old-path/index.html',
    '/tags/a/rss.xml',
    '/tags/a/index.html',
  ]);
  expect(standIns[2]).toEqual({ file: '/tags/a/rss.xml', copyOf: '/tags/b/rss.xml' });
});

test('the page leads on at once, and has a link for those whom it does not', () => {
  const [first] = standInsFor(redirects, 'https://pdpspectra.com');
  const html = first && 'html' in first ? first.html : '';
  const tree = JSON.stringify(htmlToHast(html, { fragment: true }));
  expect(tree).toContain('"content":"0; url=/posts/new/"');
  expect(tree).toContain('"href":"/posts/new/"');
  expect(tree).toContain('"href":"https://pdpspectra.com/posts/new/"');
});
