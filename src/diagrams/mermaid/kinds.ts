import { drawPie } from './pie.ts';
import type { MermaidKind } from './sketch.ts';

/** Each kind by the words that a source of it begins with. */
export const mermaidKinds: Readonly<Record<string, MermaidKind>> = {
  pie: drawPie,
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
