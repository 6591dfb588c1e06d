import { problemAt, type Rule, textsOf } from '../rule.ts';

/** Where a dek has become a paragraph, in characters; search results show some 160 of them. */
const longest = 240;

/** Descriptions that are cut off wherever they are shown. */
export const descriptions: Rule = {
  documentation: {
    'description-length': {
      what: `A description of more than ${longest} characters.`,
      why: 'It stands under the title, in feeds, in lists and in search results, which show some 160 characters and cut the rest off.',
      mend: 'Keep the claim, and leave the argument to the first paragraph.',
      wrong:
        'description: "A model release every six weeks means that … and so on for three lines"',
      right:
        'description: "Pin the model, test the next one, and switch when your own numbers say so."',
    },
  },
  check: (content) =>
    textsOf(content).flatMap((source) => {
      const { length } = source.frontMatter.description;
      if (length <= longest) return [];
      const message = `description is a text of ${length} characters; search results show some 160`;
      const fix = `shorten it to at most ${longest} characters, with the claim in the first 160`;
      return [problemAt(source, 'description', 'description-length', message, fix, 'warning')];
    }),
};
