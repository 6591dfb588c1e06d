import type { Content, Source } from '../model/content.ts';
import { fileStart, type Problem, type Severity } from '../model/problem.ts';

/** Looks at the whole content for one kind of mistake. Near-linear in the number of posts. */
export type Rule = (content: Content, now: Date) => Problem[];

/** A problem at a key of a post's front matter, or of the nearest key above it that was written. */
export function problemAt(
  source: Pick<Source<unknown>, 'path' | 'places'>,
  keyPath: string,
  rule: string,
  message: string,
  fix: string,
  severity: Severity = 'error',
): Problem {
  return { ...placeOf(source, keyPath), path: source.path, severity, rule, message, fix };
}

function placeOf(source: Pick<Source<unknown>, 'places'>, keyPath: string) {
  const keys = keyPath.split('.');
  while (keys.length > 0) {
    const place = source.places[keys.join('.')];
    if (place) return place;
    keys.pop();
  }
  return fileStart;
}
