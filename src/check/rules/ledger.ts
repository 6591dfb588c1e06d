import type { Rule } from '../rule.ts';
import { goneAddresses } from './gone-addresses.ts';
import { goneHeadings } from './gone-headings.ts';
import { movedTexts } from './moved-texts.ts';
import { unrecorded } from './unrecorded.ts';

const rules = [goneAddresses, goneHeadings, movedTexts, unrecorded];

/** What readers were once given holds, or its loss is told. Without a ledger nothing is held against anybody. */
export const ledger: Rule = {
  documentation: Object.assign({}, ...rules.map(({ documentation }) => documentation)),
  check: (content, now) =>
    content.ledger ? rules.flatMap(({ check }) => check(content, now)) : [],
};
