import { ownSettings } from '../own-settings.ts';
import type { Reading } from '../reading.ts';
import { settingOf } from '../source.ts';
import type { Sketch } from '../sketch.ts';
import { parseFlowchart } from './parse.ts';
import { sceneOf } from './scene.ts';
import { describeFlowchart } from './words.ts';

/**
 * Draws nodes joined by links, in groups. Up to 200 nodes, 300 links and 60 subgraphs.
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
export async function drawFlowchart(reading: Reading): Promise<Sketch> {
  noteSettings(reading);
  const chart = parseFlowchart(reading);
  const { marks, names } = await sceneOf(chart, reading);
  return { marks, description: describeFlowchart(chart, names) };
}

/** Graphviz lays out; what is set of other layouts, of curves and distances has no place. */
function noteSettings(reading: Reading): void {
  const { settings, keyword } = reading.source;
  ownSettings(reading, 'flowchart', []);
  if (settingOf(settings, 'layout') !== undefined) reading.note('the setting layout');
  if (keyword === 'flowchart-elk') reading.note('the layout of flowchart-elk');
}
