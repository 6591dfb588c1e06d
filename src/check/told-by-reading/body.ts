import type { RuleDocumentations } from '../../model/rule-documentation.ts';

/** What compiling the words of a text can find. */
export const ofBody: RuleDocumentations = {
  compiler: {
    what: 'A text on which the compiler itself fails.',
    why: 'The post cannot be shown. The fault is not the editor’s.',
    mend: 'Take out what was written last, and report the text with the message.',
    wrong: '',
    right: '',
  },
  'dynamic-page': {
    what: 'A page of `pages/` with an import, an expression or a component of its own.',
    why: 'Pages are rendered without them; only posts can run code.',
    mend: 'Write the page in Markdown and the vocabulary, or make it a post.',
    wrong: "import Form from './Form.astro'\n\n<Form />",
    right: '[Write to us](mailto:hello@pdpspectra.com)',
  },
  footnote: {
    what: 'A reference to a note that is not written, a note that nothing refers to, or one that is written twice.',
    why: 'The reference would stand in the text as it was typed, and the note would vanish.',
    mend: 'Write each note once, on a line of its own, and refer to it with the same name.',
    wrong: 'A claim.[^source]',
    right: 'A claim.[^source]\n\n[^source]: The report, page 12.',
  },
  'foreign-markup': {
    what: 'Signs of another system: links of Obsidian, boxes of Docusaurus or GitHub, shortcodes of Hugo or Jekyll, names of emoji, sources as language models write them, formulas between backslashes; or marks that mark nothing.',
    why: 'They mean nothing here, so readers would see them as they were typed.',
    mend: 'Write it in Markdown or in the vocabulary, as the message says. To show the signs, put them between backticks.',
    wrong: ':::note\n\nPrices change.\n\n:::',
    right: '<Callout kind="note">\n\nPrices change.\n\n</Callout>',
  },
  import: {
    what: 'An import that finds no module, or is not written as one.',
    why: 'The component could not be shown.',
    mend: 'Correct the path: `./Name.astro` beside the post, `#embeds/Name.tsx` for those of the site. Capitals count.',
    wrong: "import Table from './table'",
    right: "import Table from './Table.astro'",
  },
  'mdx-expression': {
    what: 'An expression with a name that the post neither defines nor imports, or a component of a framework that is told in no known way when to start.',
    why: 'The build would fail on it, or readers would get a component that does nothing.',
    mend: 'Write the result, import what is named, or write `client:visible`. Where you mean the character, write `\\{`.',
    wrong: 'There are {models.length} models.',
    right: 'There are 12 models.',
  },
  'mdx-syntax': {
    what: 'A place where the text stops being MDX: a tag that is not closed, a brace, a `<` in front of a word.',
    why: 'In MDX these characters mean something, and the page cannot be made. The rest of the text is checked, but not the paragraph around the fault.',
    mend: 'Close the tag; write `\\{` and `\\<` where you mean the characters; surround code with backticks.',
    wrong: 'Costs fall when n < m and {budget} is fixed.',
    right: 'Costs fall when n \\< m and \\{budget\\} is fixed.',
  },
  'raw-html': {
    what: 'HTML in a `.md` post, which is shown as text there.',
    why: 'In Markdown posts braces and angle brackets mean nothing special.',
    mend: 'Write Markdown, or name the file `.mdx`.',
    wrong: 'Press <kbd>Enter</kbd>.',
    right: 'Press `Enter`.',
  },
  table: {
    what: 'A row with more cells than its table has columns, or rows that are no table since the line below the first is missing.',
    why: 'Readers never see what stands beyond the last column, or see the signs in place of a table.',
    mend: 'Add a column, or write `\\|` where you mean the character, in code as well. A table has a line `| --- | --- |` below its first row.',
    wrong: '| Option | Means |\n| --- | --- |\n| `a | b` | either |',
    right: '| Option | Means |\n| --- | --- |\n| `a \\| b` | either |',
  },
  'unsafe-html': {
    what: 'HTML that would run code, load from elsewhere or change the page: scripts, event attributes, frames, styles.',
    why: 'The site is served without foreign code, and feed readers drop it.',
    mend: 'Remove it, link to what it would have loaded, or import a component.',
    wrong: '<iframe src="https://example.org/talk"></iframe>',
    right: '[The talk, 40 minutes](https://example.org/talk)',
  },
  vocabulary: {
    what: 'A word of the vocabulary that is unknown, lacks an attribute, has one that it does not know, or stands where it cannot.',
    why: 'It could not be shown as it was meant.',
    mend: 'Write the word or attribute that is suggested. A block word stands between two blank lines.',
    wrong: '<Callout type="warn">Check the price.</Callout>',
    right: '<Callout kind="warning">\n\nCheck the price.\n\n</Callout>',
  },
};
