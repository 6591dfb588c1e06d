import type { PostSource } from '../model/content.ts';
import { addressOf, fingerprintOf, isInForce, type LedgerFile } from '../model/ledger.ts';
import { likeness, recogniser, sameText } from '../model/likeness.ts';
import { once } from './once.ts';
import { livingIn } from './publication.ts';

/** A published text that was given another name while another text took its own. */
export interface MovedText {
  readonly address: string;
  readonly record: LedgerFile;
  /** What stands at the address now. */
  readonly occupant: PostSource;
  /** What stood there. */
  readonly mover: PostSource;
}

/** Below this likeness another text stands where one was published. */
const anotherText = 0.3;

/** Compares each post with what was recorded of its address; looks further only where they differ. */
export const movedTextsIn = once((content, now): readonly MovedText[] => {
  const { ledger } = content;
  if (!ledger) return [];
  const posts = livingIn(content).flatMap(({ entry, post }) =>
    post && isInForce(entry, now) ? [{ entry, post }] : [],
  );
  const replaced = posts.flatMap(({ entry, post }) => {
    const record = ledger.get(addressOf(entry));
    if (!record || !isInForce(record.entry, now)) return [];
    const alike = likeness(fingerprintOf(record.entry), fingerprintOf(entry));
    return alike < anotherText ? [{ record, occupant: post }] : [];
  });
  if (replaced.length === 0) return [];
  const find = recogniser(posts, ({ entry }) => fingerprintOf(entry));
  return replaced.flatMap(({ record, occupant }) => {
    const found = find(fingerprintOf(record.entry));
    if (!found?.clear || found.likeness < sameText || found.item.post === occupant) return [];
    return [{ address: addressOf(record.entry), record, occupant, mover: found.item.post }];
  });
});
