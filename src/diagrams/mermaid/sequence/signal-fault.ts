import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { arrowLike, arrowList, endsInArrow, isArrow, longestSignal } from './arrows.ts';
import { excerpt } from './caption.ts';

/**
 * Tells what is wrong with a statement that no keyword begins and that is no message.
 * @param head the statement up to its colon
 */
export function failSignal(reading: Reading, head: string, statement: Phrase): never {
  const { at, text } = statement;
  if (head.length > longestSignal) {
    const message = `${head.length} characters before a colon; expected names and an arrow`;
    return reading.fail(at, message, 'put what is said behind a colon');
  }
  const said = excerpt(head.trim());
  if (endsInArrow(head.trim())) {
    const fix = `write ${said} Name: what it says`;
    return reading.fail(at + head.length, 'a message to nowhere; expected a name', fix);
  }
  const arrow = arrowLike(head);
  if (arrow?.at === 0) {
    return reading.fail(at, 'a message from nowhere', `write Name${excerpt(text)}`);
  }
  const fix = 'write Alice->>Bob: what it says';
  if (!arrow) {
    return reading.fail(at, `"${excerpt(text)}" is no statement of a sequence diagram`, fix);
  }
  if (isArrow(arrow.text)) {
    const message = `"${said}" joins no two names; a name holds none of < > : , ;`;
    return reading.fail(at, message, fix);
  }
  const message = `"${arrow.text}" is no arrow; expected ${arrowList}`;
  return reading.fail(at + arrow.at, message, fix);
}
