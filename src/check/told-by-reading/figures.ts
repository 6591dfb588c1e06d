import type { RuleDocumentations } from '../../model/rule-documentation.ts';

/** What compiling code, formulas, diagrams and images can find. */
export const ofFigures: RuleDocumentations = {
  'code-fence': {
    what: 'Code that is only indented, or a code fence that is never closed, that holds the start of another, or whose options or lines are unknown.',
    why: 'An open fence takes all that follows as code, headings and links included.',
    mend: 'Close the fence with a line of the same marks. To show a fence, surround it with one mark more. Write options as `title="…"`, `{2,4-6}`, `ins={3}`, `del={5}` or `lines`.',
    wrong: '```ts\nroute(request);\n\n## The next section',
    right: '```ts\nroute(request);\n```\n\n## The next section',
  },
  'code-language': {
    what: 'A code fence without a language, or with one that cannot be coloured.',
    why: 'Colours help to read, and readers who copy code want to know what it is.',
    mend: 'Write the language after the marks, and `text` where there is none.',
    wrong: '```\nnpm run check\n```',
    right: '```sh\nnpm run check\n```',
  },
  diagram: {
    what: 'A diagram that cannot be drawn.',
    why: 'Readers would see nothing in its place.',
    mend: 'Correct the source at the line that the message names.',
    wrong: '```dot alt="a leads to b"\ndigraph { a -> }\n```',
    right: '```dot alt="a leads to b"\ndigraph { a -> b }\n```',
  },
  'diagram-look': {
    what: 'Something in a diagram that only says how it looks, or what a click does: a theme, a colour, a link, an icon.',
    why: 'Diagrams have the look of the publication in both themes, and are pictures in feeds. What is left out is listed, so that nothing is lost unnoticed.',
    mend: 'Delete it, or leave it for those who read the source elsewhere.',
    wrong:
      '```mermaid alt="a leads to b"\n%%{init: { "theme": "forest" }}%%\nflowchart LR\n  a --> b\n```',
    right: '```mermaid alt="a leads to b"\nflowchart LR\n  a --> b\n```',
  },
  'diagram-glyphs': {
    what: 'Characters of a diagram that the typefaces of the publication do not have.',
    why: 'Pages show them in a face of the reader’s, but feeds show a diagram as a picture, with a gap in their place.',
    mend: 'Add the words in Latin, Greek or Cyrillic letters, or say them in the caption.',
    wrong: '```mermaid alt="Search comes before the answer."\nflowchart LR\n  检索 --> 回答\n```',
    right:
      '```mermaid alt="Search comes before the answer."\nflowchart LR\n  a["检索 (search)"] --> b["回答 (answer)"]\n```',
  },
  image: {
    what: 'An image that is not there, cannot be read, lies elsewhere, or is too large to encode.',
    why: 'Readers would see a gap; browsers of this site ask no other host.',
    mend: 'Put the file beside the post and write `./name.png`. Capitals count.',
    wrong: '![The dashboard](https://example.org/dashboard.png)',
    right: '![The dashboard: three of four services are green](./dashboard.png)',
  },
  mathematics: {
    what: 'A formula that is no TeX, that is never closed, that stands in an attribute, or that is a sum of money; one that refers to the label of another, or has a colour or box that pages do not show; or one whose picture, which feeds show, would lack letters, show nothing, or be too wide for a phone.',
    why: 'An open `$$` takes all that follows as a formula; between two dollar signs words lose their spaces.',
    mend: 'Close the formula, mend the TeX, or write `\\$` for a dollar sign.',
    wrong: 'It fell from $5 a million to $3 a million.',
    right: 'It fell from \\$5 a million to \\$3 a million.',
  },
};
