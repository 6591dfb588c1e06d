import { centreOf, type Point } from '../../geometry.ts';
import { wordsOf } from '../../label.ts';
import { group, hueOf, type Mark, text } from '../../scene.ts';
import { listing } from '../../words.ts';
import { ownSettings } from '../own-settings.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { type PlacedThought, placeMindmap } from './layout.ts';
import type { Thought } from './model.ts';
import { parseMindmap } from './parse.ts';
import { drawShape } from './shapes.ts';

/** Draws thoughts around the one that they follow from; each main branch has its colour. */
export function drawMindmap(reading: Reading): Sketch {
  ownSettings(reading, 'mindmap', []);
  const root = parseMindmap(reading);
  const branches = Map.groupBy(placeMindmap(root), ({ branch }) => branch);
  return {
    marks: [...branches.values()].map(drawBranch),
    description: describe(root),
  };
}

function drawBranch(branch: readonly PlacedThought[]): Mark {
  const lines = branch.flatMap(drawLine);
  const role = branch[0]?.branch === undefined ? 'node' : 'series';
  return group(role, [...lines, ...branch.flatMap(drawThought)]);
}

function drawLine({ line, branch, box, isBare }: PlacedThought): Mark[] {
  if (!line || branch === undefined) return [];
  const [from, to] = line;
  const middle = (from.x + to.x) / 2;
  const curve = [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
  return [
    {
      mark: 'curve',
      points: isBare ? underlined(curve, box.width) : curve,
      paint: [hueOf(branch), 'open'],
    },
  ];
}

/** A curve that goes on straight below its text. */
function underlined(curve: readonly Point[], width: number): readonly Point[] {
  const [from, end] = [curve[0], curve.at(-1)];
  if (!from || !end) return curve;
  const last = { x: from.x < end.x ? end.x + width : end.x - width, y: end.y };
  return [...curve, end, last, last];
}

function drawThought({ thought, box, isBare, side, branch }: PlacedThought): Mark[] {
  const centre = centreOf(box);
  if (isBare) {
    const half = (side === 'right' ? -1 : 1) * (thought.label.width / 2);
    const at = { x: centre.x + half, y: centre.y };
    return [text(thought.label, at, side === 'right' ? 'start' : 'end')];
  }
  const label = text(thought.label, centre);
  const paint = branch === undefined ? (['filled', 'strong'] as const) : [hueOf(branch)];
  return [drawShape(thought.shape, box, paint), label];
}

/** The outline in words, what follows from a thought in brackets behind it. */
function describe(root: Thought): string {
  const words = (thought: Thought): string => {
    const inner = thought.children.map(words).join('; ');
    const own = wordsOf(thought.label);
    return inner === '' ? own : `${own} (${inner})`;
  };
  const name = wordsOf(root.label);
  return root.children.length === 0 ? name : listing(name, root.children.map(words));
}
