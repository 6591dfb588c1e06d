import { parentPort } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** A thread that lays out one DOT source a message; see `layOut`. */
parentPort?.on('message', async (source: string) => {
  const graphviz = await Graphviz.load();
  try {
    const json = graphviz.layout(source, 'json', 'dot', { yInvert: true });
    parentPort?.postMessage(json === '' ? { error: 'syntax error in line 1' } : { json });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
