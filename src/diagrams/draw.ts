import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Drawing, DrawingFault, DiagramKind } from '../model/diagram.ts';
export async function draw(kind: DiagramKind, source: string): Promise<Drawing | DrawingFault> {
  try { const svg = kind==='svg'? source : (await Graphviz.load()).dot(source).replace(/^[\s\S]*?<svg/,'<svg').replace(/<!--[\s\S]*?-->/g,''); return { svg, width: 1, height: 1, description: '' }; } catch (e) { return { line: 1, column: 1, message: String(e), fix: 'mend' }; }
}
export function isFault(d: Drawing | DrawingFault): d is DrawingFault { return 'fix' in d; }
