import { closest } from 'fastest-levenshtein';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BundledLanguage, ThemedToken } from 'shiki';
import { SKIP, visit } from 'unist-util-visit';
import { filled, type Wording } from '../wording/wording.ts';
import { type Compilation, recalled, report, type Transform } from './compilation.ts';
import { codeOf, type Fence, type FenceMeta, readMeta, reportOptions } from './fence.ts';

const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext']);
const variablePrefix = '--tok-';

/** Turns code into lines of tokens. */
type Highlight = (language: BundledLanguage, text: string) => Promise<ThemedToken[][]>;

let highlighter: Promise<Highlight> | undefined;

/** Colours code through classes, so that both themes and a strict content policy hold. */
export const code: Transform = async (tree, compilation) => {
  const found: { pre: Element; fence: Fence }[] = [];
  visit(tree, 'element', (node) => {
    const fence = codeOf(node);
    if (!fence) return;
    found.push({ pre: node, fence });
    return SKIP;
  });
  for (const { pre, fence } of found) {
    Object.assign(pre, await codeFigure(pre, fence, compilation), { data: undefined });
  }
};

async function codeFigure(pre: Element, fence: Fence, compilation: Compilation): Promise<Element> {
  const meta = readMeta(fence.meta);
  reportMeta(pre, fence, meta, compilation);
  const lines = await tokenLines(pre, fence, compilation);
  const { title } = meta.texts;
  const children = lines.flatMap((tokens, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    h('span', { className: ['line', ...marksOf(meta, index + 1)] }, tokens),
  ]);
  const properties = {
    className: ['code', ...(meta.flags.has('lines') ? ['numbered'] : [])],
    ...(fence.language && { 'data-language': fence.language }),
  };
  return h('figure', properties, [
    ...(title ? [h('figcaption', title)] : []),
    h('pre', { tabIndex: 0, role: 'group', ...nameOf(fence, compilation.wording) }, [
      h('code', children),
    ]),
  ]);
}

/** What the block is called when the keyboard comes to scroll it. */
function nameOf({ language }: Fence, { strings, mark }: Wording) {
  const name = strings.code;
  const ariaLabel = plain.has(language) ? name : filled(strings.named, { name, title: language });
  return { ariaLabel, lang: mark.lang };
}

const knownOptions = { texts: ['title'], flags: ['lines'], lines: ['mark', 'ins', 'del'] };

const marks = { mark: 'marked', ins: 'inserted', del: 'deleted' } as const;

function marksOf(meta: FenceMeta, line: number): string[] {
  return Object.entries(marks)
    .filter(([name]) => meta.lines[name]?.has(line))
    .map(([, className]) => className);
}

function reportMeta(pre: Element, fence: Fence, meta: FenceMeta, compilation: Compilation): void {
  reportOptions(pre, meta, knownOptions, compilation);
  const count = fence.text.split('\n').length;
  for (const [name, numbers] of Object.entries(meta.lines)) {
    const beyond = [...numbers].find((line) => !(line >= 1 && line <= count));
    if (beyond === undefined) continue;
    const shown = name === 'mark' ? 'the marks' : name;
    const found = Number.isNaN(beyond) ? 'no line' : `line ${beyond}`;
    const message = `${shown} of this code fence point at ${found}; it has ${count} lines`;
    report(compilation, pre, 'code-fence', message, `name lines from 1 to ${count}`);
  }
}

async function tokenLines(
  pre: Element,
  { language, text }: Fence,
  compilation: Compilation,
): Promise<ElementContent[][]> {
  const bare = () =>
    text.split('\n').map((line): ElementContent[] => [{ type: 'text', value: line }]);
  if (language === '' && isFenced(pre, text)) reportNoLanguage(pre, compilation);
  if (plain.has(language)) return bare();
  const colour = () => colouredLines(language, text);
  // Starting the highlighter takes longer than all the rest; most edits leave the code as it is.
  const coloured = await recalled(compilation.assets, ['code', language, text], colour);
  if (coloured) return coloured;
  const known = Object.keys(await languages());
  const message = `"${language}" is no language that can be coloured`;
  const fix = `did you mean "${closest(language, known)}"? Write text for none`;
  report(compilation, pre, 'code-language', message, fix, 'warning');
  return bare();
}

/** A fence has a line above its code; what is indented has not. */
function isFenced({ position }: Element, text: string): boolean {
  if (!position) return false;
  return position.end.line - position.start.line + 1 > text.split('\n').length;
}

function reportNoLanguage(pre: Element, compilation: Compilation): void {
  const message = 'the code fence names no language; expected one after its marks';
  const fix = 'write the language, such as ```ts, or ```text where there is none';
  report(compilation, pre, 'code-language', message, fix, 'warning');
}

/** Null where the language is not known. */
async function colouredLines(language: string, text: string): Promise<ElementContent[][] | null> {
  if (!isBundled(language, await languages())) return null;
  highlighter ??= startHighlighter();
  const highlight = await highlighter;
  return (await highlight(language, text)).map(mergeTokens);
}

async function startHighlighter(): Promise<Highlight> {
  const { createCssVariablesTheme, createHighlighter } = await import('shiki');
  const theme = createCssVariablesTheme({ name: 'classes', variablePrefix, fontStyle: false });
  const shiki = await createHighlighter({ themes: [theme], langs: [] });
  return async (language, text) => {
    await shiki.loadLanguage(language);
    // No time limit: colours may not depend on how busy a machine is.
    return shiki.codeToTokensBase(text, { lang: language, theme, tokenizeTimeLimit: 0 });
  };
}

async function languages(): Promise<Readonly<Record<string, unknown>>> {
  const { bundledLanguages, bundledLanguagesAlias } = await import('shiki');
  return { ...bundledLanguages, ...bundledLanguagesAlias };
}

function isBundled(
  language: string,
  known: Readonly<Record<string, unknown>>,
): language is BundledLanguage {
  return Object.hasOwn(known, language);
}

/** Neighbours of one class become one element. */
function mergeTokens(tokens: readonly ThemedToken[]): ElementContent[] {
  const runs: { className: string; text: string }[] = [];
  for (const { content, color } of tokens) {
    const className = classOf(color);
    const last = runs.at(-1);
    if (last && (last.className === className || content.trim() === '')) last.text += content;
    else runs.push({ className, text: content });
  }
  return runs.map(({ className, text }) =>
    className ? h('span', { className: [className] }, text) : { type: 'text', value: text },
  );
}

/** `var(--tok-token-string)` is the class `tok-string`; the plain foreground needs none. */
function classOf(color: string | undefined): string {
  const name = /--tok-token-([\w-]+)/.exec(color ?? '')?.[1];
  return name ? `tok-${name}` : '';
}
