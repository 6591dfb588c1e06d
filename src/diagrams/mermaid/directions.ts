import { lookUp } from '../../model/lookup.ts';
import type { Direction } from '../graph/model.ts';

const directions: Readonly<Record<string, Direction>> = {
  TB: 'TB',
  TD: 'TB',
  BT: 'BT',
  LR: 'LR',
  RL: 'RL',
};

/** Which way a graph runs, by a word in capitals. */
export function directionOf(word: string): Direction | undefined {
  return lookUp(directions, word);
}
