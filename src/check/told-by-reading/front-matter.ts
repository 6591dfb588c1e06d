import type { RuleDocumentations } from '../../model/rule-documentation.ts';

/** What holding front matter and data files against their schemas can find. */
export const ofFrontMatter: RuleDocumentations = {
  'invalid-value': {
    what: 'A value of the wrong kind: too long, no date, no list, not one of the words that are known.',
    why: 'Pages, feeds and dates are made from it.',
    mend: 'Write what the message expects. A text with a colon, and a title of digits, want quotation marks.',
    wrong: 'date: 28 May 2026',
    right: 'date: 2026-05-28',
  },
  'missing-field': {
    what: 'A key that every post, page, tag, author or series needs is not there.',
    why: 'Lists, feeds and search results show it.',
    mend: 'Add the key. The guide for editors shows each with an example.',
    wrong: 'title: "What changed"\ndate: 2026-05-28\ntags: [cost]',
    right:
      'title: "What changed"\ndescription: "What the post claims, and for whom."\ndate: 2026-05-28\ntags: [cost]',
  },
  'unknown-key': {
    what: 'A key that means nothing here.',
    why: 'It is mostly a known key with a slip in it, and would have no effect.',
    mend: 'Write the key that is suggested, or remove the line.',
    wrong: 'descripton: "What the post claims."',
    right: 'description: "What the post claims."',
  },
  'yaml-syntax': {
    what: 'Front matter or a data file that is no YAML.',
    why: 'What the key says cannot be known. The other keys and the text are checked all the same; of a data file, nothing is.',
    mend: 'Put quotation marks around a text with a colon and a space, a leading quote, dash, `@` or `[`; indent with spaces.',
    wrong: 'title: Gateways: one for many models',
    right: 'title: "Gateways: one for many models"',
  },
};
