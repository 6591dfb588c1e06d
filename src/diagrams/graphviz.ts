import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Graphviz's JSON of a laid-out graph; or its own words on why there is none. */
export type Layout = z.infer<typeof reply>;

const reply = z.union([z.object({ json: z.string() }), z.object({ error: z.string() })]);

/** Milliseconds. A drawing that anyone can read takes a few dozen. */
const patience = 5000;

let worker: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Lays out DOT source, one after the other, in a thread of its own: it is ended with a source that
 * multiplies groups, spans a million cells or otherwise keeps Graphviz busy without end.
 */
export function layOut(source: string): Promise<Layout> {
  const turn = queue.then(() => run(source));
  queue = turn;
  return turn;
}

async function run(source: string): Promise<Layout> {
  worker ??= new Worker(new URL('./graphviz-worker.ts', import.meta.url));
  worker.ref();
  try {
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(patience) });
    worker.postMessage(source);
    const [message] = await answer;
    return reply.parse(message);
  } catch {
    await worker.terminate();
    worker = undefined;
    return { error: `it takes longer than ${patience / 1000} seconds, or too much memory` };
  } finally {
    // An idle thread does not keep a command from ending.
    worker?.unref();
  }
}
