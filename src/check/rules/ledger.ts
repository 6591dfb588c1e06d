import type { Rule } from '../rule.ts';
import { goneAddresses } from './gone-addresses.ts';
import { goneHeadings } from './gone-headings.ts';
import { movedTexts } from './moved-texts.ts';
import { unrecorded } from './unrecorded.ts';

/** What readers were once given holds, or its loss is told. Without a ledger nothing is held against anybody. */
export const ledger: Rule = (content, now) => {
  if (!content.ledger) return [];
  return [goneAddresses, goneHeadings, movedTexts, unrecorded].flatMap((rule) =>
    rule(content, now),
  );
};
