import type { Content, PageSource, PostSource, Source } from '../model/content.ts';
import { fileStart, type Problem, type Severity } from '../model/problem.ts';
import type { RuleDocumentations } from '../model/rule-documentation.ts';
import { absoluteUrl, urls } from '../model/url.ts';
import { site } from '../site.ts';

/** A rule of the check: a file of `rules/`, and a line in `check.ts`. */
export interface Rule {
  /** Of each name that its problems bear. */
  readonly documentation: RuleDocumentations;
  /** Looks at the whole content for one kind of mistake. Near-linear in the number of posts. */
  readonly check: (content: Content, now: Date) => Problem[];
}

/** Where an editor can read what a rule means, and how to mend what it finds. */
export function ruleAddress(rule: string): string {
  return absoluteUrl(`${urls.rules()}#${rule}`, site.url);
}

/** Everything that is written as prose: posts, then pages. */
export function textsOf({ posts, pages }: Content): (PostSource | PageSource)[] {
  return [...posts, ...pages];
}

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
