import type { Root } from 'hast';
import { type Features, markdownToHast, mdxToHast, mdxToJs } from 'satteri';
import { visit } from 'unist-util-visit';
import { fileStart, type Problem } from '../model/problem.ts';
import { messageOf } from '../model/message.ts';
import { isEnglish } from '../wording/language.ts';

/** What the Markdown of a post can do beyond CommonMark and JSX. */
export const features: Features = {
  gfm: { footnotes: { label: 'Notes', clobberPrefix: '' } },
  math: true,
  smartPunctuation: true,
};

/** What the parser does itself depends on the language: the quotes that it knows are English. */
export function featuresFor(language = 'en'): Features {
  return isEnglish(language) ? features : { ...features, smartPunctuation: { quotes: false } };
}

export type Format = 'mdx' | 'md';

/**
 * Parses a file, front matter included, into an HTML tree whose positions are those of the file.
 * @returns the tree, or the problem that stops the parser
 */
export function parse(
  source: string,
  format: Format,
  path: string,
  language?: string,
): Root | Problem {
  const options = { features: featuresFor(language) };
  try {
    const tree = format === 'mdx' ? mdxToHast(source, options) : markdownToHast(source, options);
    // The tree parser leaves JavaScript unread; only its compiler tells where it breaks off.
    if (format === 'mdx' && hasJavaScript(tree as Root)) mdxToJs(source, { features });
    return mutableCopy(tree as Root);
  } catch (error) {
    return withSource(atItsModule(syntaxProblem(messageOf(error), path), source), source);
  }
}

function hasJavaScript(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    found ||=
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression';
  });
  return found;
}

/** The parser's nodes are lazy views and read-only; transforms want plain ones. */
export function mutableCopy<Node extends object>(node: Node): Node {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (value === undefined || key.startsWith('_')) continue;
    if (key === 'children') copy[key] = (value as object[]).map((child) => mutableCopy(child));
    else copy[key] = key === 'properties' ? { ...value } : value;
  }
  return copy as Node;
}

/** The parser's message is `line:column: text (source:rule)`, sometimes with the place repeated inside. */
function syntaxProblem(message: string, path: string): Problem {
  const [, line, column, text] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(message) ?? [];
  const cause = (text ?? message)
    .replace(/\s*\([\w-]+:[\w-]+\)\s*$/, '')
    .replace(/\s*\(\d+:\d+\)/, '');
  const place = line ? { line: Number(line), column: Number(column) } : fileStart;
  return { ...place, path, severity: 'error', rule: 'mdx-syntax', ...explain(cause) };
}

/** An import that breaks off takes the lines below it in, and is blamed there. */
function atItsModule(problem: Problem, source: string): Problem {
  if (!problem.message.startsWith(noModule)) return problem;
  const rows = source.split('\n').slice(0, problem.line);
  const line = rows.findLastIndex((row) => /^(?:import|export)\b/.test(row)) + 1;
  const ownRows = rows.slice(line - 1);
  const isBelow = line > 0 && ownRows.some((row) => row.trim() === '');
  return isBelow ? { ...problem, line, column: 1 } : problem;
}

/** What the parser cannot know: what was meant by the signs at a place. */
function withSource(problem: Problem, source: string): Problem {
  const row = source.split('\n')[problem.line - 1] ?? '';
  for (const { pattern, message, fix } of meant) {
    for (const { 0: found, index } of row.matchAll(pattern)) {
      if (problem.column < index + 1 || problem.column > index + found.length + 1) continue;
      return { ...problem, column: index + 1, message, fix };
    }
  }
  return problem;
}

const meant: readonly {
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix: string;
}[] = [
  {
    pattern: /\{\{[<%].*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{\{.*?\}\}/g,
    message: 'this is a shortcode of another system, and no MDX',
    fix: 'write it with the vocabulary, such as <Figure …> or <Callout …>, or between backticks to show it',
  },
  {
    pattern: /\{:[^}]*\}|\{[.#][\w-][^}]*\}/g,
    message:
      'classes, ids and targets in braces are of another system; here headings have ids of their own',
    fix: 'remove it, braces included',
  },
  {
    pattern: /<(?:https?:|mailto:)[^<>\s]*>|<[^<>\s@]+@[^<>\s@]+>/g,
    message: 'an address between < and > is no link in MDX',
    fix: 'write [text](address), with mailto: before the address of a person',
  },
  {
    pattern: /<[A-Za-z][^<>]*=\s*[“”‘’«„][^<>]*>?/g,
    message:
      'the quotation marks around the value of an attribute are curved; expected straight ones',
    fix: 'write name="value"',
  },
];

const noModule = 'a line that starts with import or export';

const explanations: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => { message: string; fix: string },
])[] = [
  [
    /Expected a closing tag for `<(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)>`/,
    ([, name]) => ({
      message: `<${name}> is not closed; in MDX, an element without content ends in />`,
      fix: `write <${name} … />, the slash included`,
    }),
  ],
  [
    /create a comment in MDX/,
    () => ({
      message: 'MDX has no comments of the form <!-- … -->',
      fix: 'write {/* … */}, which readers do not see either',
    }),
  ],
  [
    /Expected a closing tag for `<([^>]*)>`/,
    ([, name]) => ({
      message: `<${name}> is opened here and never closed; expected </${name}>`,
      fix: `add </${name}> after its content, or write <${name} … /> if it has none`,
    }),
  ],
  [
    /Unexpected closing tag `<\/([^>]*)>`(?:, expected corresponding closing tag for `<([^>]*)>`)?/,
    ([, name, open]) => ({
      message: open
        ? `</${name}> closes here, but <${open}> is open; expected </${open}>`
        : `</${name}> closes what was never opened; expected <${name}> before it`,
      fix: open
        ? `write </${open}> before </${name}>`
        : `remove </${name}>, or add <${name}> before it`,
    }),
  ],
  [
    /end of file in expression|closing brace for `\{`/,
    () => ({
      message: 'a brace { is opened here and never closed; expected }',
      fix: 'close it with }, or write \\{ where you mean the character',
    }),
  ],
  [
    /parse expression with oxc: ([\s\S]*)/,
    ([, cause]) => ({
      message: `between braces { } stands JavaScript, and this is none: ${cause?.trim()}`,
      fix: 'write \\{ and \\} where you mean the characters, or mend the expression',
    }),
  ],
  [
    /parse esm with oxc: ([\s\S]*)/,
    ([, cause]) => ({
      message: `${noModule} is JavaScript, and this is none: ${cause?.trim()}`,
      fix: "write import Name from './file.astro' with a blank line after it, or begin the sentence with another word",
    }),
  ],
  [
    /after `<`/,
    () => ({
      message: 'after < stands no valid tag; attribute values want quotation marks',
      fix: 'write \\< where you mean the character, [text](address) for a link, name="value" for an attribute',
    }),
  ],
];

function explain(cause: string): { message: string; fix: string } {
  for (const [pattern, explanation] of explanations) {
    const match = pattern.exec(cause);
    if (match) return explanation(match);
  }
  return { message: `the MDX breaks off here: ${cause}`, fix: 'mend the syntax at this place' };
}
