import { drawClassDiagram } from './class/class-diagram.ts';
import { drawEntityDiagram } from './entity-relationship/entity-relationship.ts';
import { drawGantt } from './gantt/gantt.ts';
import { drawFlowchart } from './flowchart/flowchart.ts';
import { drawMindmap } from './mindmap/mindmap.ts';
import { drawPie } from './pie.ts';
import { drawQuadrantChart } from './quadrant-chart/quadrant-chart.ts';
import { drawSequence } from './sequence/sequence.ts';
import type { MermaidKind } from './sketch.ts';
import { drawState } from './state/state.ts';
import { drawTimeline } from './timeline/timeline.ts';
import { drawXyChart } from './xychart/xychart.ts';

/** Each kind by the words that a source of it begins with. */
export const mermaidKinds: Readonly<Record<string, MermaidKind>> = {
  classDiagram: drawClassDiagram,
  'classDiagram-v2': drawClassDiagram,
  erDiagram: drawEntityDiagram,
  gantt: drawGantt,
  flowchart: drawFlowchart,
  'flowchart-elk': drawFlowchart,
  graph: drawFlowchart,
  mindmap: drawMindmap,
  pie: drawPie,
  sequenceDiagram: drawSequence,
  quadrantChart: drawQuadrantChart,
  timeline: drawTimeline,
  xychart: drawXyChart,
  'xychart-beta': drawXyChart,
  stateDiagram: drawState,
  'stateDiagram-v2': drawState,
};

/** Words of kinds that are Mermaid's and are not drawn here. */
export const foreignKinds: readonly string[] = [
  'architecture-beta',
  'block',
  'block-beta',
  'C4Component',
  'C4Container',
  'C4Context',
  'C4Deployment',
  'C4Dynamic',
  'gitGraph',
  'journey',
  'kanban',
  'packet',
  'packet-beta',
  'radar-beta',
  'requirementDiagram',
  'sankey',
  'sankey-beta',
  'treemap-beta',
  'zenuml',
];
