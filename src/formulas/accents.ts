import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { lookUp } from '../model/lookup.ts';
import type { Line } from './line.ts';
import { innermost, partsOf } from './mathml.ts';

/** A letter with a sign over it; null where it is no letter, or no such sign. */
export function spellAccent(element: Element): Line | null {
  const [base, over] = partsOf(element);
  const accent = over?.tagName === 'mo' ? lookUp(accents, textContent(over)) : undefined;
  return base && accent !== undefined ? accented(base, accent) : null;
}

/** What has a line around it: a bar over one letter is an accent. */
export function spellBar(element: Element): Line | null {
  const [base, ...others] = partsOf(element);
  const isBar = element.properties['notation'] === 'top';
  return base && isBar && others.length === 0 ? accented(base, macron) : null;
}

function accented(base: Element, accent: string): Line | null {
  const letter = innermost(base);
  const name = textContent(letter);
  if (letter.tagName !== 'mi' || !/^\p{L}$/u.test(name)) return null;
  return [h('var', `${name}${accent}`.normalize('NFC'))];
}

const macron = '\u0304';

/** As combining characters, by how they are written over a letter. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': macron,
  '‾': macron,
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  ˇ: '\u030c',
  '`': '\u0300',
  '´': '\u0301',
  '→': '\u20d7',
};
