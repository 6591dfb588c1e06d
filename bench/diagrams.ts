import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { draw, isFault } from '../src/diagrams/draw.ts';

/**
 * `npm run bench -- diagrams`: what a drawing costs once the drawers are warm, by kind, and what 500
 * drawings cost one after the other. The sources are those of the tests.
 */
export async function benchDiagrams(): Promise<void> {
  const folder = path.join(import.meta.dirname, '../tests/fixtures/diagrams/mermaid');
  const sources = readdirSync(folder).flatMap((kind) =>
    readdirSync(path.join(folder, kind))
      .filter((name) => name.endsWith('.mmd'))
      .map((name) => ({ kind, source: readFileSync(path.join(folder, kind, name), 'utf8') })),
  );
  for (const { source } of sources) await draw('mermaid', source);

  console.log('kind                  drawings   median ms   median bytes (Brotli)');
  for (const [kind, own] of Map.groupBy(sources, (each) => each.kind)) {
    const times: number[] = [];
    const sizes: number[] = [];
    for (const { source } of own) {
      const start = performance.now();
      const drawing = await draw('mermaid', source);
      times.push(performance.now() - start);
      if (!isFault(drawing)) sizes.push(brotliCompressSync(drawing.svg).length);
    }
    const columns = [String(own.length), median(times).toFixed(1), String(median(sizes))];
    console.log(kind.padEnd(20), ...columns.map((text) => text.padStart(11)));
  }
  const start = performance.now();
  for (let index = 0; index < 500; index += 1) {
    await draw('mermaid', `${sources[index % sources.length]?.source}\n%% ${index}`);
  }
  console.log(`500 drawings: ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
