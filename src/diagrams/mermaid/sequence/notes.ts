import { type Phrase, partOf } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { captionOf, excerpt } from './caption.ts';
import type { Note } from './model.ts';

/** A note with the offset of the names in it. */
export interface ReadNote {
  readonly note: Note;
  readonly namesAt: number;
}

/** Reads what follows `note`: `left of`, `right of` or `over`, one name or two, and a text. */
export function readNote(reading: Reading, rest: Phrase, statement: Phrase): ReadNote {
  const [whole, place = '', names = ''] =
    /^(left\s+of|right\s+of|over)\s+([^:]+):/i.exec(rest.text) ?? [];
  if (whole === undefined) {
    const expected = 'expected left of, right of or over, a name and a colon';
    const message = `"${excerpt(statement.text)}" is no note; ${expected}`;
    return reading.fail(statement.at, message, 'write note over Alice, Bob: what it says');
  }
  const side = sideOf(place);
  const ids = names.split(',').map((name) => name.trim());
  const namesAt = rest.at + whole.indexOf(names, place.length);
  if (ids.length > (side === 'over' ? 2 : 1) || ids.includes('')) {
    const expected = side === 'over' ? 'one name or two' : 'one name';
    const message = `a note ${place} "${excerpt(names.trim())}"; expected ${expected}`;
    return reading.fail(namesAt, message, 'name the first and the last');
  }
  const [from = '', to = from] = ids;
  const caption = captionOf(partOf(rest, whole.length));
  return { note: { step: 'note', side, from, to, caption }, namesAt };
}

function sideOf(place: string): Note['side'] {
  if (/^left/i.test(place)) return 'left';
  return /^right/i.test(place) ? 'right' : 'over';
}
