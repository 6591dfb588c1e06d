import type { Content } from '../model/content.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { Rule } from './rule.ts';
import { aliases } from './rules/aliases.ts';
import { altTexts } from './rules/alt-texts.ts';
import { cardGlyphs } from './rules/card-glyphs.ts';
import { dates } from './rules/dates.ts';
import { descriptions } from './rules/descriptions.ts';
import { duplicateSlugs } from './rules/duplicate-slugs.ts';
import { duplicateTitles } from './rules/duplicate-titles.ts';
import { headings } from './rules/headings.ts';
import { imageSizes } from './rules/image-sizes.ts';
import { internalLinks } from './rules/internal-links.ts';
import { knownIds } from './rules/known-ids.ts';
import { ledger } from './rules/ledger.ts';
import { linkTexts } from './rules/link-texts.ts';
import { loneTags } from './rules/lone-tags.ts';
import { markupInNames } from './rules/markup-in-names.ts';
import { orphans } from './rules/orphans.ts';
import { prose } from './rules/prose.ts';
import { related } from './rules/related.ts';
import { repeated } from './rules/repeated.ts';
import { reservedPages } from './rules/reserved-pages.ts';
import { sameMoments } from './rules/same-moments.ts';

/** Every rule, by the name of its file. */
export const rules: readonly Rule[] = [
  aliases,
  altTexts,
  cardGlyphs,
  dates,
  descriptions,
  duplicateSlugs,
  duplicateTitles,
  headings,
  imageSizes,
  internalLinks,
  knownIds,
  ledger,
  linkTexts,
  loneTags,
  markupInNames,
  orphans,
  prose,
  related,
  repeated,
  reservedPages,
  sameMoments,
];

/** Everything that is wrong with the content, in the order of files and lines, each once. */
export function check(content: Content, now: Date): Problem[] {
  const found = [...content.problems, ...rules.flatMap((rule) => rule.check(content, now))];
  const ordered = found.toSorted(compareProblems);
  return ordered.filter((problem, index) => {
    const before = ordered[index - 1];
    return !before || compareProblems(before, problem) !== 0;
  });
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
