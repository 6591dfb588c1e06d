import type { Reading } from './reading.ts';
import { settingOf, type Settings } from './source.ts';

/**
 * The settings of one kind of diagram, such as those below `gantt`. What it does not know of them is
 * noted: looks, for the most part.
 * @param known the names that the kind reads itself
 */
export function ownSettings(reading: Reading, kind: string, known: readonly string[]): Settings {
  const own = settingOf(reading.source.settings, kind);
  if (typeof own !== 'object' || own === null) return {};
  for (const name of Object.keys(own)) {
    if (!known.includes(name)) reading.note(`the setting ${kind}.${name}`);
  }
  return Object.fromEntries(Object.entries(own).filter(([name]) => known.includes(name)));
}
