import { movedTextsIn } from '../moved-texts.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Posts that stand at an address where another text was published: swapped files, taken names. */
export const movedTexts: Rule = {
  documentation: {
    'moved-text': {
      what: 'A post that stands at an address where another text was published.',
      why: 'Readers who follow a link find another text than the one that was linked to.',
      mend: 'Give the files their earlier names. To leave it so, delete the record that the message names, and run `npm run check -- --fix`.',
      wrong: 'two posts that swapped their file names',
      right: 'each text under the name that it was published with',
    },
  },
  check: (content, now) =>
    movedTextsIn(content, now).map(({ address, record, occupant, mover }) => {
      const { title } = mover.frontMatter;
      const message = `"${title}" was published at ${address}, where ${occupant.path} stands now: readers who follow a link find another text`;
      const fix = `give the two files their earlier names; to leave it so, delete ${record.path} and run npm run check -- --fix`;
      return problemAt(mover, 'title', 'moved-text', message, fix, 'warning');
    }),
};
