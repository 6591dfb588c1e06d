import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { DrawingFault } from '../../model/diagram.ts';
import { faultAt } from '../fault.ts';

/** Graphviz's JSON of a laid-out graph; or its own words on why there is none. */
export type Layout = z.infer<typeof reply>;

const reply = z.union([z.object({ json: z.string() }), z.object({ error: z.string() })]);

/** What the thread is asked for: `json` tells how to draw each part, `json0` only where it lies. */
export interface LayoutRequest {
  readonly source: string;
  readonly format: 'json' | 'json0';
}

/** Milliseconds. A drawing that anyone can read takes a few dozen, on a busy machine a second. */
const longestLayout = 10_000;

let worker: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

export interface LayoutOptions {
  readonly format?: LayoutRequest['format'];
  /** Milliseconds, from the source's turn on. */
  readonly patience?: number;
}

/**
 * Lays out DOT source, one after the other, in a thread of its own: it is ended with a source that
 * multiplies groups, spans a million cells or otherwise keeps Graphviz busy without end.
 */
export function layOut(
  source: string,
  { format = 'json', patience = longestLayout }: LayoutOptions = {},
): Promise<Layout> {
  const turn = queue.then(() => run({ source, format }, patience));
  queue = turn;
  return turn;
}

/** Turns what Graphviz says about a source into a fault at the line that it names. */
export function graphvizFault(source: string, error: string): DrawingFault {
  const [, line, what = ''] = /syntax error in line (\d+)(.*)/.exec(error) ?? [];
  const layout = /\blayout\s*=\s*"?(\w+)/.exec(source);
  if (error.includes('Layout was not done') && layout) {
    const fix = 'write dot, neato, fdp, sfdp, circo, twopi, osage or patchwork';
    return faultAt(source, layout.index, `layout=${layout[1]} is no layout`, fix);
  }
  if (line === undefined) {
    const message = `Graphviz cannot draw this: ${error.trim().split('\n')[0]}`;
    return faultAt(source, 0, message, 'draw less, or split it into several diagrams');
  }
  const opened = what.includes('comment') ? '/*' : /String starting:(.{1,40})/.exec(error)?.[1];
  return opened === undefined
    ? syntaxFault(source, Number(line), /near '(.*)'/.exec(what)?.[1])
    : unclosedFault(source, opened);
}

async function run(request: LayoutRequest, patience: number): Promise<Layout> {
  worker ??= new Worker(new URL('./graphviz-worker.ts', import.meta.url));
  worker.ref();
  try {
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(patience) });
    worker.postMessage(request);
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

/** Graphviz names the line where the file ends; this, the place where the mistake begins. */
function unclosedFault(source: string, opened: string): DrawingFault {
  const [what, closer] = opened.startsWith('"')
    ? ['a text in quotes', '"']
    : opened === '/*'
      ? ['a comment', '*/']
      : ['an HTML label', '>'];
  const fix = `write ${closer} where it ends`;
  return faultAt(source, source.lastIndexOf(opened), `${what} is never closed`, fix);
}

/** Graphviz gives no column: it is known where what it names stands once in the line. */
function syntaxFault(source: string, number: number, near: string | undefined): DrawingFault {
  const lines = source.trimEnd().split('\n');
  const line = Math.min(number, lines.length);
  const [before = '', ...after] = near ? (lines[line - 1] ?? '').split(near) : [];
  const column = after.length === 1 ? before.length + 1 : 1;
  const message = `${near ?? 'the end of the source'} cannot stand here`;
  return { line, column, message, fix: fixFor(source, near) };
}

function fixFor(source: string, near: string | undefined): string {
  const kind = /^\s*(?:strict\s+)?((?:di)?graph)\b/im.exec(source)?.[1]?.toLowerCase();
  if (!kind) return 'begin with digraph { for arrows, or graph { for lines, and end with }';
  if (near === undefined) return 'write } for every {, and ] for every [';
  if (near === '->' && kind === 'graph') return 'write --, or begin with digraph for arrows';
  if (near === '--' && kind === 'digraph') return 'write ->, or begin with graph for lines';
  if (near === '->' || near === '--')
    return `write a node on either side of ${near}, and ] after attributes`;
  return 'put names with spaces or marks in quotes, attributes in [ ], and ; between statements';
}
