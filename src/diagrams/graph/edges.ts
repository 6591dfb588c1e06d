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
  const isStrong = paint?.includes('strong') ?? false;
  const marks: Mark[] = [
    { mark: 'curve', points: edge.points, ...(paint && paint.length > 0 && { paint }) },
  ];
  if (start && next) {
    const tail = drawMarker(fromMarker, edge.from, behind(edge.from, start, next));
    marks.push(...(isStrong ? tail.map(emphatic) : tail));
  }
  if (before && end) {
    const head = drawMarker(toMarker, edge.to, behind(edge.to, end, before));
    marks.push(...(isStrong ? head.map(emphatic) : head));
  }
  if (label && edge.label) marks.push(text(label, centreOf(edge.label)));
  return group('edge', marks);
}

/** As strong as the line that it stands on. */
function emphatic(mark: Mark): Mark {
  if (mark.mark === 'group' || mark.mark === 'text') return mark;
  return { ...mark, paint: [...(mark.paint ?? []), 'strong'] };
}

/** The first of two points that is not the tip itself. */
function behind(tip: Point, near: Point, far: Point): Point {
  return Math.hypot(tip.x - near.x, tip.y - near.y) > 0.5 ? near : far;
}
