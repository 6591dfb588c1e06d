import { parentPort } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** A thread that lays out one DOT source a message; see `layOut`. */
parentPort?.on('message', async (source: string) => {
  const graphviz = await Graphviz.load();
  try {
    parentPort?.postMessage({ json: graphviz.layout(source, 'json', 'dot', { yInvert: true }) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
