import type { Size } from '../../geometry.ts';
import { drawEdge } from '../../graph/edges.ts';
import type { Graph } from '../../graph/model.ts';
import { layOutInRows } from '../../graph/rows.ts';
import type { Label } from '../../label.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import type { EntityDiagram } from './model.ts';
import { parseEntityDiagram } from './parse.ts';
import { drawEntity, entitySize } from './table.ts';
import { describeEntities } from './words.ts';

/** CSS pixels beside a line, for the label of it. */
const labelInset = 6;

/** Draws entities with their attributes, and crow's feet between them. */
export async function drawEntityDiagram(reading: Reading): Promise<Sketch> {
  const diagram = parseEntityDiagram(reading);
  const places = await layOutInRows(graphOf(diagram));
  if ('error' in places) {
    const message = `Graphviz cannot lay this out: ${places.error}`;
    return reading.fail(reading.source.keywordAt, message, 'draw less, or shorten its labels');
  }
  const edges = diagram.relationships.flatMap(({ from, to, isIdentifying, label }, index) => {
    const edge = places.edges[index];
    if (!edge) return [];
    const look = {
      fromMarker: from.cardinality,
      toMarker: to.cardinality,
      label,
      ...(!isIdentifying && { paint: ['dashed'] as const }),
    };
    return [drawEdge(edge, look)];
  });
  const tables = diagram.entities.flatMap((entity) => {
    const box = places.nodes.get(entity.id);
    return box ? [drawEntity(entity, box)] : [];
  });
  return { marks: [...tables, ...edges], description: describeEntities(diagram) };
}

function graphOf({ direction, entities, relationships }: EntityDiagram): Graph {
  const isUpright = direction === 'TB' || direction === 'BT';
  return {
    direction,
    spreadsEnds: true,
    nodes: entities.map((entity) => ({ id: entity.id, size: entitySize(entity) })),
    groups: [],
    edges: relationships.map(({ from, to, label }) => ({
      from: from.id,
      to: to.id,
      label: roomFor(label, isUpright),
    })),
  };
}

/** Room beside a line for its label; without one the line is as long, for its markers. */
function roomFor(label: Label | undefined, isUpright: boolean): Size {
  const { width, height } = label ?? { width: 4, height: 4 };
  return isUpright
    ? { width: width + 2 * labelInset, height }
    : { width: width + 8, height: height + 2 * labelInset };
}
