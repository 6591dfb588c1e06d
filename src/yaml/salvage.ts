import type { SourcePoint } from '../model/diagram.ts';

type Value = unknown;
type Places = Readonly<Record<string, SourcePoint>>;

/** What is left of a value once its faulty parts are taken out, with the places moved along. */
export interface Salvage {
  readonly value: Readonly<Record<string, Value>>;
  readonly places: Places;
}

/**
 * Takes the faulty parts out of a front matter, so that the rules can still look at the rest and an
 * editor hears of everything in one run. A fault inside a list costs its entry; any other its key.
 */
export function salvage(
  value: Readonly<Record<string, Value>>,
  faulty: readonly (readonly PropertyKey[])[],
  places: Places,
): Salvage {
  const dropped = new Map<string, Set<number>>();
  const kept: Record<string, Value> = { ...value };
  for (const [first, second] of faulty) {
    const key = String(first);
    if (typeof second === 'number' && Array.isArray(value[key])) {
      dropped.set(key, (dropped.get(key) ?? new Set()).add(second));
    } else {
      delete kept[key];
    }
  }
  for (const [key, indexes] of dropped) {
    const list = kept[key];
    if (!Array.isArray(list)) continue;
    const rest = list.filter((_, index) => !indexes.has(index));
    // A list that has to have an entry, and has none left, is as if it had not been written.
    if (rest.length > 0) kept[key] = rest;
    else delete kept[key];
  }
  return { value: kept, places: movePlaces(places, dropped) };
}

function movePlaces(places: Places, dropped: ReadonlyMap<string, ReadonlySet<number>>): Places {
  const moved: Record<string, SourcePoint> = {};
  for (const [name, point] of Object.entries(places)) {
    const [key = '', index, ...rest] = name.split('.');
    const gone = dropped.get(key);
    if (!gone || index === undefined) moved[name] = point;
    else if (!gone.has(Number(index))) {
      const before = [...gone].filter((other) => other < Number(index)).length;
      moved[[key, Number(index) - before, ...rest].join('.')] = point;
    }
  }
  return moved;
}
