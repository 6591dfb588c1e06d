import type { Severity } from '../model/problem.ts';

/** A sign that means something to another system, and nothing here: readers would see it. */
export interface ForeignMark {
  /** What is looked for where a text stands in the file. */
  readonly pattern: RegExp;
  readonly rule: 'foreign-markup';
  readonly message: string;
  readonly fix: string;
  readonly severity?: Severity;
}

const rule = 'foreign-markup';

/** Within a line. */
export const foreignMarks: readonly ForeignMark[] = [
  {
    pattern: /(?<!\\)\[\[toc\]\]/i,
    rule,
    message: '[[toc]] makes no table of contents here; a post with three headings has one',
    fix: 'remove it',
  },
  {
    pattern: /(?<!\\)!\[\[[^\]]*\]\]/,
    rule,
    message: 'this shows an image or a note in Obsidian, and here the signs',
    fix: 'write ![what the image shows](./name.png), with the file beside the post',
  },
  {
    pattern: /(?<!\\)\[\[(?=[^\]]*\p{L}{2})[^\][,;=]*\]\]/u,
    rule,
    message: 'this is a link in Obsidian and in wikis, and here a text in brackets',
    fix: 'write [words](/posts/slug/)',
  },
  {
    pattern: /(?<!\\)%%(?!%)[^%]+%%/,
    rule,
    message: 'this is a remark in Obsidian, and here readers see it',
    fix: 'remove it, or write {/* … */}',
  },
  {
    pattern: /【\d+[†:][^】]*】|:contentReference|\bcite?turn\d/u,
    rule,
    message: 'what a language model writes for a source leads nowhere',
    fix: 'write [words](address) or a note, [^1], for the source itself; or remove it',
  },
  {
    pattern:
      /\\\((?=\s*\w\s*\\\)|[^()\n]*[\\^_=+][^()\n]*\\\))[^()\n]+\\\)|\\\[(?!\^)(?=[^\]\\\n]*(?:[\^_=]|\\[a-z]))[^\]\n]+\\\](?!\()/,
    rule,
    message: 'a formula between \\( and \\), or \\[ and \\], is text here',
    fix: 'write $…$ within a line, or $$ on lines of their own before and after it',
    severity: 'warning',
  },
  {
    pattern: /(?<![\\*\p{L}\p{N}])\*\*[^*\n]{1,120}\*\*(?!\*)/u,
    rule,
    message: 'these asterisks make nothing bold: a blank stands inside, or a letter right behind',
    fix: 'write **words**, without blanks inside and with one behind',
    severity: 'warning',
  },
  {
    pattern: /^\[\] (?=\S)/,
    rule,
    message: 'a task wants a blank between its brackets; readers see the signs',
    fix: 'write - [ ] and the task',
    severity: 'warning',
  },
  {
    pattern: /(?<![\w:\\]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:])/,
    rule,
    message: 'the name of an emoji between colons is shown as it is written',
    fix: 'write the character itself, or remove it',
    severity: 'warning',
  },
  {
    pattern: /(?<![=\w)\\])==(?![=\s])[^=]+(?<!\s)==(?!=)/,
    rule,
    message: 'between == a text is marked elsewhere, and here readers see the signs',
    fix: 'write **text**, or <mark>text</mark>',
    severity: 'warning',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,4}\^/u,
    rule,
    message: 'between ^ a text is raised elsewhere, and here readers see the signs',
    fix: 'write <sup>text</sup>, or a formula: $x^2$',
    severity: 'warning',
  },
  {
    pattern: /&(?:amp|nbsp|lt|gt|quot|apos|hellip|mdash|ndash|copy)(?![\w;=])/,
    rule,
    message: 'the name of a character wants a semicolon at its end; readers see the letters',
    fix: 'write the character itself, or &name; with the semicolon',
    severity: 'warning',
  },
];

/** At the start of a paragraph. */
export const foreignStarts: readonly ForeignMark[] = [
  {
    pattern: /^:::/,
    rule,
    message: '::: starts a box in Docusaurus, and here readers see the signs',
    fix: 'write <Callout kind="note"> and </Callout> around the text, each between two blank lines',
  },
  {
    pattern: /^\[![A-Za-z]+\]/,
    rule,
    message: 'this starts a box on GitHub and in Obsidian, and here readers see the signs',
    fix: 'write <Callout kind="note"> and </Callout> around the text, each between two blank lines',
  },
  {
    pattern: /^\[toc\]\s*$/i,
    rule,
    message: '[toc] makes no table of contents here; a post with three headings has one',
    fix: 'remove it',
  },
  {
    pattern: /^(?:‘{3}|’{3}|'{3}|´{3}|“{2,3})\s*\w*\s*$/,
    rule,
    message: 'these are quotation marks, and start no code',
    fix: 'write ``` before and after the code, each on a line of its own',
  },
];
