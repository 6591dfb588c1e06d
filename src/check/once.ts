import type { Content } from '../model/content.ts';

/**
 * What several rules ask of the same content is found out once. Content does not change: who reads the
 * folder again has another.
 */
export function once<Found>(
  find: (content: Content, now: Date) => Found,
): (content: Content, now: Date) => Found {
  const known = new WeakMap<Content, { readonly at: number; readonly found: Found }>();
  return (content, now) => {
    const before = known.get(content);
    if (before?.at === now.getTime()) return before.found;
    const found = find(content, now);
    known.set(content, { at: now.getTime(), found });
    return found;
  };
}
