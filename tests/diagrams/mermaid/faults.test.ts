import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';

/* Every `<kind>/<case>.mmd` below the folder is refused with just the fault beside it. */
const folder = path.join(import.meta.dirname, '../../fixtures/diagrams/mermaid-faults');
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mmd'))
  .map((name) => name.slice(0, -'.mmd'.length))
  .sort();

test.each(cases)('%s', async (name) => {
  const read = (ending: string) => readFileSync(path.join(folder, `${name}.${ending}`), 'utf8');
  expect(await drawMermaid(read('mmd'))).toEqual(JSON.parse(read('json')));
});
