import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { externalLinks } from '../../src/deployed/external-links.ts';
import { linkReport } from '../../src/deployed/link-report.ts';
import { type LinkState, stateOf } from '../../src/deployed/link-state.ts';
import { loadContent } from '../../src/loader/load.ts';
import { environmentIn, scratchFolder, writeFiles } from '../scratch.ts';

const folder = scratchFolder();
const patience = { answer: 500, pause: 10 };
const asked: string[] = [];
const server = createServer((request, response) => {
  const address = `${request.url}`;
  asked.push(`${request.method} ${address}`);
  const again = asked.filter((each) => each.endsWith(` ${address}`)).length > 2;
  if (address === '/silent') return;
  if (address === '/moved') response.setHeader('location', '/here');
  response.statusCode =
    { '/here': 200, '/moved': 301, '/head': request.method === 'HEAD' ? 405 : 200 }[address] ??
    (address === '/busy' ? (again ? 200 : 429) : Number(address.slice(1)));
  response.end();
});
let base = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an address', () => {
  const kindOf = async (address: string) => (await stateOf(`${base}${address}`, patience)).kind;

  test('is alive, also where the server knows no HEAD or is busy once', async () => {
    expect(await kindOf('/here')).toBe('alive');
    expect(await kindOf('/head')).toBe('alive');
    expect(await kindOf('/busy')).toBe('alive');
  });

  test('is dead where the server says so', async () => {
    expect(await kindOf('/404')).toBe('dead');
    expect(await kindOf('/410')).toBe('dead');
  });

  test('has moved', async () => {
    expect(await stateOf(`${base}/moved`, patience)).toEqual({
      kind: 'moved',
      detail: `${base}/here`,
    });
  });

  test('is not called dead where only a program gets no answer', async () => {
    expect(await kindOf('/403')).toBe('refused');
    expect(await kindOf('/503')).toBe('refused');
    expect(await kindOf('/silent')).toBe('refused');
  });
});

describe('the report', () => {
  test('names each address with the places that link to it', async () => {
    const head = 'title: One\ndescription: Of two.\ndate: 2026-11-01\ntags: [one]';
    await writeFiles(folder, {
      'content/tags.yaml': 'one: { label: One, description: What is one. }\n',
      'content/authors.yaml': 'ann: { name: Ann, url: https://ann.example/ }\n',
      'content/posts/one.mdx': `---\n${head}\nrelated:\n  - url: https://dead.example/a\n    title: A\n---\n\n[b](https://dead.example/a#part) [c](/about/) [d](mailto:a@b.example) [e](https://pdpspectra.com/)\n`,
    });
    const environment = environmentIn(folder);
    const links = externalLinks(
      await loadContent(environment, { prose: false }),
      environment.siteUrl,
    );
    const post = 'content/posts/one.mdx';
    expect(Object.fromEntries(links)).toEqual({
      'https://dead.example/a': [`${post}:11:1`, `${post}:7:10`],
      'https://ann.example/': ['content/authors.yaml:1:1'],
    });
    const states = new Map<string, LinkState>([
      ['https://dead.example/a', { kind: 'dead', detail: '404' }],
      ['https://ann.example/', { kind: 'alive', detail: '200' }],
    ]);
    const lines = linkReport(links, states).split('\n');
    expect(lines[2]).toBe('1 of 2 answer as they should.');
    expect(lines.slice(-3)).toEqual([
      '- <https://dead.example/a> → 404',
      `  \`${post}:11:1\`, \`${post}:7:10\``,
      '',
    ]);
  });
});
