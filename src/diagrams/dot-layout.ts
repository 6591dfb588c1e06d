import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** Graphviz's layouts, as an author names them in `layout=…`. */
export type Engine = 'dot' | 'neato' | 'fdp' | 'sfdp' | 'circo' | 'twopi' | 'osage' | 'patchwork';

/** What Graphviz made of a source, or what it says is wrong, in its own words. */
export type GraphvizResult = { readonly output: string } | { readonly error: string };

/** The model of a graph as JSON, without any layout. */
export function readGraph(source: string): Promise<GraphvizResult> {
  return run((graphviz) => graphviz.layout(source, 'dot_json', 'nop'));
}

/** The drawing of a graph as SVG. */
export function layOut(source: string, engine: Engine): Promise<GraphvizResult> {
  return run((graphviz) => graphviz.layout(source, 'svg', engine));
}

/** Graphviz is loaded once; after an error it drops its memory and the next call loads it again. */
async function run(task: (graphviz: Graphviz) => string): Promise<GraphvizResult> {
  const graphviz = await Graphviz.load();
  try {
    return { output: task(graphviz) };
  } catch (error) {
    Graphviz.unload();
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
