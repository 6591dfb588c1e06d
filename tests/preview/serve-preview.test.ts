import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';
import { ask } from './ask.ts';

const dir = path.join(import.meta.dirname, '../fixtures/preview/site');
let preview: Preview;
beforeAll(async () => {
  preview = await servePreview({ dir, port: 0 });
});
afterAll(() => preview.close());

const FRESH = 'public, max-age=0, must-revalidate';
const FOR_EVER = 'public, max-age=31536000, immutable';

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', FRESH],
    ['/posts/first/', 'text/html; charset=utf-8', FRESH],
    ['/posts/first/index.html', 'text/html; charset=utf-8', FRESH],
    ['/posts/caf%C3%A9/', 'text/html; charset=utf-8', FRESH],
    ['/posts/first.md', 'text/markdown; charset=utf-8', FRESH],
    ['/rss.xml', 'application/rss+xml; charset=utf-8', 'public, max-age=600'],
    ['/tags/x/rss.xml', 'application/rss+xml; charset=utf-8', FRESH],
    ['/atom.xml', 'application/atom+xml; charset=utf-8', FRESH],
    ['/feed.json', 'application/feed+json; charset=utf-8', FRESH],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', FRESH],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', FRESH],
    ['/_astro/page.B3x9.css', 'text/css; charset=utf-8', FOR_EVER],
    ['/images/figure.1a2b.webp', 'image/webp', FRESH],
    ['/empty.txt', 'text/plain; charset=utf-8', FRESH],
    ['/?utm_source=x', 'text/html; charset=utf-8', FRESH],
  ])('%s is served with its type and its time to live', async (address, type, cacheControl) => {
    const { status, headers } = await ask(preview.url, address);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      cacheControl,
    ]);
  });

  test.each([
    '/_headers',
    '/_redirects',
    '/%5Fheaders',
    '//_headers',
    '/./_redirects',
    '/_astro/..%2f_headers',
    '/_headers?',
    'http://localhost/_headers',
    '/.hidden',
    '/rss.xml/',
    '/_astro/missing.css',
    '/_astro/',
    `/${'a'.repeat(5000)}`,
  ])('%s is the page for what is not there', async (address) => {
    const { status, headers, body } = await ask(preview.url, address);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'text/html; charset=utf-8',
      FRESH,
    ]);
    expect(body.toString()).toContain('<title>Not found</title>');
  });

  test.each([
    ['/../outside.txt', 403],
    ['/%2e%2e/outside.txt', 403],
    ['/..%2foutside.txt', 403],
    ['/index.html%00.css', 400],
    ['/%zz', 400],
  ])('%s is refused', async (address, status) => {
    const { status: got, headers } = await ask(preview.url, address);
    expect([got, headers['content-type']]).toEqual([status, 'text/plain; charset=utf-8']);
  });

  test('nothing but reading is possible', async () => {
    const { status, headers } = await ask(preview.url, '/', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('addresses', () => {
  test.each([
    ['/posts/caf%C3%A9', 301, '/posts/caf%C3%A9/'],
    ['/posts/first?a=1', 301, '/posts/first/?a=1'],
    ['/posts/old', 301, '/posts/first/'],
    ['/posts/old/', 301, '/posts/first/'],
    ['/posts/older?a=1', 308, '/posts/first/?a=1#why'],
    ['/blog/x/y', 302, '/posts/x/y'],
    ['/by/ada/1843', 301, '/posts/first/?author=ada&year=1843'],
    ['/elsewhere', 301, 'https://example.org/there'],
    ['/forced.txt', 301, '/llms.txt'],
  ])('%s leads on', async (address, status, location) => {
    const reply = await ask(preview.url, address);
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
  });

  test.each([
    ['/shown/anything', 200, 'First'],
    ['/gone', 410, 'Gone'],
  ])('%s shows another page in place', async (address, status, title) => {
    const reply = await ask(preview.url, address);
    expect(reply.status).toBe(status);
    expect(/<title>(.*)<\/title>/.exec(reply.body.toString())?.[1]).toBe(title);
  });
});

describe('headers of the site', () => {
  test('come from all rules that fit', async () => {
    const { headers } = await ask(preview.url, '/posts/first/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-kind': 'post',
      link: '</style.css>; rel=preload, </font.woff2>; rel=preload',
    });
  });

  test('come with the page for what is not there too', async () => {
    const { headers } = await ask(preview.url, '/nowhere/');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('compression', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('in %s keeps every byte', async (encoding, decompress) => {
    const plain = await ask(preview.url, '/posts/first/');
    const small = await ask(preview.url, '/posts/first/', {
      headers: { 'accept-encoding': encoding },
    });
    expect(small.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(decompress(small.body).equals(plain.body)).toBe(true);
    expect(small.body.length).toBeLessThan(plain.body.length / 4);
  });

  test('leaves alone what is small or does not shrink', async () => {
    const headers = { 'accept-encoding': 'br' };
    for (const address of ['/', '/images/figure.1a2b.webp']) {
      expect((await ask(preview.url, address, { headers })).headers).not.toHaveProperty(
        'content-encoding',
      );
    }
  });
});

describe('validators and ranges', () => {
  test('spare a file that is known, in each encoding', async () => {
    for (const encoding of ['identity', 'br']) {
      const headers = { 'accept-encoding': encoding };
      const etag = (await ask(preview.url, '/posts/first/', { headers })).headers.etag ?? '';
      const asking = { headers: { ...headers, 'if-none-match': etag } };
      const again = await ask(preview.url, '/posts/first/', asking);
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe(FRESH);
    }
  });

  test.each([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=20-', 416, 'Range Not Satisfiable\n', 'bytes */10'],
  ])('cut %s', async (range, status, sent, extent) => {
    const reply = await ask(preview.url, '/media/digits.bin', { headers: { range } });
    expect([reply.status, reply.body.toString(), reply.headers['content-range']]).toEqual([
      status,
      sent,
      extent,
    ]);
  });

  test('cut from the file, not from its compressed form', async () => {
    const headers = { range: 'bytes=0-2047', 'accept-encoding': 'br' };
    const reply = await ask(preview.url, '/posts/first/', { headers });
    expect([reply.status, reply.body.length]).toEqual([206, 2048]);
    expect(reply.headers).not.toHaveProperty('content-encoding');
  });

  test.each<Readonly<Record<string, string>>>([{ 'if-none-match': '*' }, { range: 'bytes=0-0' }])(
    'never make more of a missing page %j',
    async (headers) => {
      expect((await ask(preview.url, '/nowhere', { headers })).status).toBe(404);
    },
  );
});

describe('the server', () => {
  test('survives clients that leave in the middle', async () => {
    const socket = connect(Number(new URL(preview.url).port), '127.0.0.1');
    socket.write('GET /posts/first/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.destroy();
    expect((await ask(preview.url, '/')).status).toBe(200);
  });

  test('listens on this machine alone', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    const { port } = new URL(preview.url);
    for (const { address } of addresses.filter(
      ({ internal, family }) => !internal && family === 'IPv4',
    )) {
      await expect(ask(`http://${address}:${port}/`, '/')).rejects.toThrow('ECONNREFUSED');
    }
  });

  test('refuses a folder that is not there', async () => {
    await expect(servePreview({ dir: `${dir}/nowhere`, port: 0 })).rejects.toThrow(
      'run "npm run build" first',
    );
  });

  test('refuses a port that is taken', async () => {
    const port = Number(new URL(preview.url).port);
    await expect(servePreview({ dir, port })).rejects.toThrow(`Port ${port} is taken`);
  });

  test('is gone when it is closed', async () => {
    const passing = await servePreview({ dir, port: 0 });
    expect((await ask(passing.url, '/')).status).toBe(200);
    await passing.close();
    await expect(ask(passing.url, '/')).rejects.toThrow('ECONNREFUSED');
  });

  test('follows a site that is built anew', async () => {
    const built = await mkdtemp(path.join(tmpdir(), 'preview-'));
    await writeFile(path.join(built, '_redirects'), '/a /b');
    const passing = await servePreview({ dir: built, port: 0 });
    expect((await ask(passing.url, '/a')).headers.location).toBe('/b');
    await writeFile(path.join(built, '_redirects'), '/a /elsewhere');
    expect((await ask(passing.url, '/a')).headers.location).toBe('/elsewhere');
    expect((await ask(passing.url, '/c')).status).toBe(404);
    await passing.close();
    await rm(built, { recursive: true });
  });
});
