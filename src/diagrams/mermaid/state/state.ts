import { layOutGraph } from '../../graph/layout.ts';
import { ownSettings } from '../own-settings.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { readStateDiagram } from './diagram.ts';
import { graphOf } from './graph.ts';
import { noteColumns } from './note-columns.ts';
import { drawStates } from './scene.ts';
import { describeStates } from './words.ts';

/** Draws a state machine. Source: https://mermaid.js.org/syntax/stateDiagram.html */
export async function drawState(reading: Reading): Promise<Sketch> {
  ownSettings(reading, 'state', []);
  const diagram = readStateDiagram(reading);
  const columns = noteColumns(diagram);
  const placed = await layOutGraph(graphOf(diagram, columns));
  if ('error' in placed) {
    const message = `Graphviz cannot lay this out: ${placed.error}`;
    const fix = 'draw less, or split it into several diagrams';
    return reading.fail(reading.source.keywordAt, message, fix);
  }
  return { marks: drawStates(diagram, columns, placed), description: describeStates(diagram) };
}
