import { distance } from 'fastest-levenshtein';
import type { Engine } from './dot-layout.ts';
import { measuredSize } from './dot-measure.ts';

/** What to write in place of an attribute's value; or why that value cannot stay. */
export type AttributeRuling =
  | 'dropped'
  | { readonly value: string; /** Written before it. */ readonly first?: string }
  | { readonly message: string; readonly fix: string };

/** Reads one written value, without quotes. */
type AttributeRule = (value: string, name: string) => AttributeRuling | undefined;

/** What an author's attribute becomes; undefined leaves it as written. */
export function rulingOn(name: string, value: string): AttributeRuling | undefined {
  return rules.get(name)?.(value, name);
}

/** Text is the site's, whatever face was asked for; monospaced faces keep their pitch. */
const face: AttributeRule = (value) => ({ value: measuredFace(value) });

/** The face to measure text of a wanted face in. */
export function measuredFace(wanted: string): string {
  return /cour|mono|consol|code|menlo/i.test(wanted) ? 'Courier' : 'Helvetica';
}

const size: AttributeRule = (value) => {
  const wanted = Number.parseFloat(value);
  return Number.isFinite(wanted) ? { value: String(measuredSize(wanted)) } : undefined;
};

/** Links, files and marks for scripts have no place in a drawing; sizes in print are not ours. */
const dropped: AttributeRule = () => 'dropped';

const seed: AttributeRule = (value) =>
  /^(?:self|regular|\d+)$/.test(value) ? undefined : { value: '1' };

const engines: readonly Engine[] = [
  'dot',
  'neato',
  'fdp',
  'sfdp',
  'circo',
  'twopi',
  'osage',
  'patchwork',
];

const engine: AttributeRule = (value) => {
  if (isEngine(value)) return 'dropped';
  const [nearest] = engines.toSorted((a, b) => distance(a, value) - distance(b, value));
  return {
    message: `layout=${value} is no layout; expected one of ${engines.join(', ')}`,
    fix: `write layout=${nearest}`,
  };
};

/** Tells whether Graphviz has a layout of that name. */
export function isEngine(value: string): value is Engine {
  return engines.some((each) => each === value);
}

/**
 * Graphviz draws round and pointed shapes around the box of the text, so the margin that suits a
 * box makes them swell. Stated with the shape, a smaller one stands unless the author's follows.
 */
const margins: ReadonlyMap<string, string> = new Map([
  ['ellipse', '0.06,0.03'],
  ['oval', '0.06,0.03'],
  ['circle', '0.03,0.03'],
  ['doublecircle', '0.03,0.03'],
  ['diamond', '0.06,0.01'],
]);

const shape: AttributeRule = (value) => {
  const margin = margins.get(value);
  return margin === undefined ? undefined : { value, first: `margin="${margin}" ` };
};

/** Above these numbers a layout takes seconds and shows nothing more. */
function atMost(most: number): AttributeRule {
  return (value, name) =>
    Number(value) > most
      ? {
          message: `${name}=${value} is too large; expected at most ${most}`,
          fix: `write ${name}=${most}`,
        }
      : undefined;
}

const ruled: readonly (readonly [AttributeRule, string])[] = [
  [face, 'fontname labelfontname'],
  [size, 'fontsize labelfontsize'],
  [seed, 'start'],
  [engine, 'layout'],
  [shape, 'shape'],
  [atMost(20), 'minlen'],
  [atMost(6), 'peripheries'],
  [atMost(20), 'sides'],
  [atMost(8), 'penwidth'],
  [atMost(3), 'arrowsize'],
  [
    dropped,
    'URL href headURL headhref tailURL tailhref labelURL labelhref edgeURL edgehref ' +
      'target headtarget tailtarget labeltarget edgetarget ' +
      'image imagepath shapefile stylesheet fontpath id class _background charset ' +
      'size dpi resolution viewport page pagedir pad landscape ' +
      'nslimit nslimit1 mclimit searchsize maxiter samplepoints',
  ],
];

const rules: ReadonlyMap<string, AttributeRule> = new Map(
  ruled.flatMap(([rule, names]) => names.split(' ').map((name) => [name, rule] as const)),
);
