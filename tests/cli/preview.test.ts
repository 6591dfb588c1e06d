import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { servePreview } from '../../src/preview/serve-preview.ts';

const command = path.join(import.meta.dirname, '../../src/cli/preview.ts');
const site = path.join(import.meta.dirname, '../fixtures/preview/site');

describe('the preview command', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('says where it is and ends on %s', async (signal) => {
    const child = start({ OUT_DIR: site, PORT: '0' });
    const lines = createInterface({ input: child.stdout });
    const [line] = await once(lines, 'line');
    expect(line).toMatch(/^pdpspectra is at http:\/\/localhost:\d+\/$/);
    const url = String(line).replace('pdpspectra is at ', '');
    expect((await fetch(url)).status).toBe(200);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('needs a built site', async () => {
    const child = start({ OUT_DIR: `${site}/nowhere`, PORT: '0' });
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(complaint).toBe(
      `There is nothing to serve in ${site}/nowhere; run "npm run build" first.\n`,
    );
  });

  test('needs a free port', async () => {
    const other = await servePreview({ dir: site, port: 0 });
    const { port } = new URL(other.url);
    const child = start({ OUT_DIR: site, PORT: port });
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    await other.close();
    expect(code).toBe(1);
    expect(complaint).toBe(`Port ${port} is taken; set PORT to another one.\n`);
  });
});

function start(variables: Readonly<Record<string, string>>) {
  const env = { ...process.env, ...variables };
  return spawn(process.execPath, [command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}
