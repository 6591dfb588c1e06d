import { parentPort } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { LayoutRequest } from './graphviz.ts';
import { messageOf } from '../../model/message.ts';

/** A thread that lays out one DOT source a message; see `layOut`. */
parentPort?.on('message', async ({ source, format }: LayoutRequest) => {
  const graphviz = await Graphviz.load();
  try {
    // The package's type leaves out json0, which its Graphviz writes.
    const json = graphviz.layout(source, format as 'json', 'dot', { yInvert: true });
    parentPort?.postMessage(json === '' ? { error: 'syntax error in line 1' } : { json });
  } catch (error) {
    parentPort?.postMessage({ error: messageOf(error) });
  }
});
