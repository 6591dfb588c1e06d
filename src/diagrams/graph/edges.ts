import { centreOf, type Point } from '../geometry.ts';
import type { Label } from '../label.ts';
import { group, type Group, type Mark, type Paint, text } from '../scene.ts';
import { drawMarker, type Marker } from './markers.ts';
import type { PlacedEdge } from './model.ts';

/** How an edge looks. */
export interface EdgeLook {
  readonly paint?: readonly Paint[];
  readonly fromMarker?: Marker;
  readonly toMarker?: Marker;
  readonly label?: Label | undefined;
}

/** An edge with what stands at its ends and beside it. */
export function drawEdge(edge: PlacedEdge, look: EdgeLook): Group {
  const { paint, fromMarker = 'none', toMarker = 'none', label } = look;
  const [start, next] = edge.points;
  const [before, end] = edge.points.slice(-2);
  const marks: Mark[] = [{ mark: 'curve', points: edge.points, ...(paint && { paint }) }];
  if (start && next)
    marks.push(...drawMarker(fromMarker, edge.from, behind(edge.from, start, next)));
  if (before && end) marks.push(...drawMarker(toMarker, edge.to, behind(edge.to, end, before)));
  if (label && edge.label) marks.push(text(label, centreOf(edge.label)));
  return group('edge', marks);
}

/** The first of two points that is not the tip itself. */
function behind(tip: Point, near: Point, far: Point): Point {
  return Math.hypot(tip.x - near.x, tip.y - near.y) > 0.5 ? near : far;
}
