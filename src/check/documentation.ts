import type { RuleDocumentations } from '../model/rule-documentation.ts';
import { rules } from './check.ts';
import { ofBody } from './told-by-reading/body.ts';
import { ofFigures } from './told-by-reading/figures.ts';
import { ofFiles } from './told-by-reading/files.ts';
import { ofFrontMatter } from './told-by-reading/front-matter.ts';

/** Of every rule that a problem can name, in the order of the names. */
export const documentation: RuleDocumentations = Object.fromEntries(
  [...rules.map((rule) => rule.documentation), ofFiles, ofFrontMatter, ofBody, ofFigures]
    .flatMap((documented) => Object.entries(documented))
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
