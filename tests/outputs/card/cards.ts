import type { Card } from '../../../src/outputs/card/card.ts';
import { showable } from '../../../src/typefaces/showable.ts';

const tags = [
  'Frontier labs',
  'Talent',
  'Strategy',
  'Model releases',
  'Evaluation',
  'Routing',
  'Cost',
];
const authors = [
  'Ada Lovelace',
  'Grace Hopper',
  'Margaret Hamilton',
  'Barbara Liskov',
  'Radia Perlman',
];

/** A card of a publication that is nobody's; what is not given is as usual. */
export function cardWith(given: Partial<Card> = {}): Card {
  return {
    wordmark: 'Spectrum',
    title: 'Evals before upgrades',
    language: 'en',
    tags: [
      { label: 'Evaluation', hue: 160 },
      { label: 'Cost', hue: 240 },
    ],
    date: '28 September 2026',
    authors: [],
    ...given,
  };
}

/** Cards that are hard to set. */
export const hardCards: Readonly<Record<string, Card>> = {
  'a short title': cardWith({ title: 'Evals' }),
  '120 characters': cardWith({
    title:
      'A title of exactly one hundred and twenty characters, which is the most that an editor may write, wraps on several lines',
    authors: authors.slice(0, 2),
  }),
  'a word of 60 letters': cardWith({
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte',
  }),
  'a long word among short ones': cardWith({
    title: 'Why the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte failed',
    authors: authors.slice(0, 1),
  }),
  '120 of the widest letter': cardWith({ title: 'W'.repeat(120), authors: authors.slice(0, 1) }),
  '60 wide words': cardWith({ title: 'W '.repeat(60).trim(), authors }),
  'accents above and below': cardWith({
    title: showable(`Ệ ${'Ậ\u0316\u0301 '.repeat(16)}Ặ`).text,
  }),
  'letters that reach out': cardWith({ title: 'f J j Q ƒ ſ y '.repeat(8) }),
  'Greek with all accents': cardWith({ title: 'Ἐν ἀρχῇ ἦν ὁ λόγος — and what it costs' }),
  Cyrillic: cardWith({ title: 'Оценка моделей до обновления', authors: ['Бьярне'] }),
  'many tags and authors': cardWith({
    tags: tags.map((label, index) => ({ label, hue: 51 * index })),
    authors,
  }),
  'endless labels and names': cardWith({
    tags: [
      { label: 'Label '.repeat(20).trim(), hue: 359 },
      { label: 'L'.repeat(120), hue: 0 },
    ],
    authors: ['Wolfeschlegelstein'.repeat(6), 'Name '.repeat(24).trim()],
  }),
  'no title, no tags': cardWith({ title: '', tags: [] }),
};
