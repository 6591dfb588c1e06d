import type { Content, PageSource, PostSource } from '../model/content.ts';
import { lookUp } from '../model/lookup.ts';
import type { Problem } from '../model/problem.ts';
import { mendKey, mendValue } from './mends/front-matter.ts';
import { mendLink } from './mends/link.ts';
import type { Mend } from './mends/mend.ts';
import { mendAuthor, mendRelated, mendRepeated, mendSeries, mendTag } from './mends/names.ts';

const mends: Readonly<Record<string, Mend>> = {
  link: mendLink,
  'unknown-key': mendKey,
  'invalid-value': mendValue,
  'unknown-tag': mendTag,
  'unknown-author': mendAuthor,
  'unknown-series': mendSeries,
  related: mendRelated,
  repeated: mendRepeated,
};

/** The problems, those with one right answer carrying it. */
export function withEdits(problems: readonly Problem[], content: Content): Problem[] {
  const sources = new Map<string, PostSource | PageSource>(
    [...content.posts, ...content.pages].map((source) => [source.path, source]),
  );
  return problems.map((problem) => {
    const source = sources.get(problem.path);
    const mend = lookUp(mends, problem.rule);
    const edit = problem.edits || !source || !mend ? null : mend(problem, source, content);
    return edit ? { ...problem, edits: [edit] } : problem;
  });
}
