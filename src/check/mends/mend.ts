import { distance } from 'fastest-levenshtein';
import type { Content, PageSource, PostSource } from '../../model/content.ts';
import type { SourcePoint } from '../../model/diagram.ts';
import type { Edit } from '../../model/edit.ts';
import { comparePoints, type Problem } from '../../model/problem.ts';

/** The one right answer to a problem; null where there is none, or more than one. */
export type Mend = (
  problem: Problem,
  source: PostSource | PageSource,
  content: Content,
) => Edit | null;

/** The one known name that is a slip of the pen away, capitals apart; null where it is none, or could be two. */
export function onlyNear(name: string, known: readonly string[]): string | null {
  const reach = Math.min(2, Math.floor(name.length / 3));
  const near = new Set(
    known.filter((other) => slips(name.toLowerCase(), other.toLowerCase()) <= reach),
  );
  const [meant] = near;
  return meant !== undefined && near.size === 1 ? meant : null;
}

/** How many slips make one name of another; in a longer one, two letters that changed places are one. */
function slips(a: string, b: string): number {
  const letters = (word: string) => [...word].sort().join('');
  const apart = distance(a, b);
  return apart === 2 && a.length > 4 && letters(a) === letters(b) ? 1 : apart;
}

export function replacement(at: SourcePoint & { path: string }, from: string, to: string): Edit {
  const { path, line, column } = at;
  return { path, line, column, replaces: from, text: to };
}

/** The deepest key path whose value stands where a problem does. */
export function keyPathAt(
  problem: SourcePoint,
  { places }: Pick<PostSource, 'places'>,
): string | null {
  const paths = Object.keys(places).filter((key) => {
    const place = places[key];
    return place && comparePoints(place, problem) === 0;
  });
  return paths.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** What was written at a key path. */
export function valueAt({ written }: Pick<PostSource, 'written'>, keyPath: string): unknown {
  return keyPath
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Readonly<Record<string, unknown>>)[key]
          : undefined,
      written,
    );
}
