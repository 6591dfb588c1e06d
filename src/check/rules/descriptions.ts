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
    'description-repeats': {
      what: 'A description that is the title once more.',
      why: 'Lists, feeds and search results show the two together.',
      mend: 'Say what the post claims, and for whom.',
      wrong: 'title: "Pin the model"\ndescription: "Pin the model."',
      right:
        'title: "Pin the model"\ndescription: "A model that moves under you costs more than one that is old."',
    },
  },
  check: (content) =>
    textsOf(content).flatMap((source) => {
      const { title, description } = source.frontMatter;
      const { length } = description;
      if (plain(title) === plain(description)) {
        const message = 'the description says what the title says';
        const fix = 'say what the post claims, and for whom';
        return [problemAt(source, 'description', 'description-repeats', message, fix, 'warning')];
      }
      if (length <= longest) return [];
      const message = `description is a text of ${length} characters; search results show some 160`;
      const fix = `shorten it to at most ${longest} characters, with the claim in the first 160`;
      return [problemAt(source, 'description', 'description-length', message, fix, 'warning')];
    }),
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
