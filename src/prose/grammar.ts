import type { Lint, LocalLinter } from 'harper.js';
import { grammarRules } from './grammar-rules.ts';

/** A stretch of a text that breaks a rule of grammar. */
export interface GrammarFault {
  /** Where it starts in the text. */
  readonly index: number;
  readonly text: string;
  readonly message: string;
  readonly suggestions: readonly string[];
}

let starting: Promise<LocalLinter> | undefined;

/** Reads one paragraph. The first starts the checker, which takes about a second. */
export async function grammarOf(text: string): Promise<GrammarFault[]> {
  const lints = await lintsOf(withoutMarks(text));
  return lints
    .map((lint) => ({ index: lint.span().start, ...wordsOf(lint) }))
    .filter((fault) => !isLetter(fault) && !isLoneArticle(fault, text));
}

/** A text that the checker breaks on is let pass, and the next one gets a new checker. */
async function lintsOf(text: string): Promise<Lint[]> {
  starting ??= start();
  try {
    return await (await starting).lint(text, { language: 'markdown' });
  } catch {
    starting = undefined;
    return [];
  }
}

async function start(): Promise<LocalLinter> {
  const { Dialect, LocalLinter: Linter } = await import('harper.js');
  const { slimBinary } = await import('harper.js/slimBinary');
  const linter = new Linter({ binary: slimBinary, dialect: Dialect.British });
  const known = Object.keys(await linter.getDefaultLintConfig());
  const chosen = new Set(grammarRules);
  await linter.setLintConfig(Object.fromEntries(known.map((name) => [name, chosen.has(name)])));
  return linter;
}

function wordsOf(lint: Lint): Omit<GrammarFault, 'index'> {
  const text = lint.get_problem_text();
  const message = lint.message().replace(/\.$/, '').replaceAll('`', '"');
  const replacements = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
  return { text, message, suggestions: replacements.filter((words) => words.trim() !== '') };
}

/** Characters that Markdown would read as its own; as many as before, so that places stay. */
function withoutMarks(text: string): string {
  return text.replace(/[*_#<>[\]|~$\\]/g, ' ');
}

/** A capital that stands alone within a sentence is the name of something, as in ‘vendor A is’. */
function isLetter({ index, text }: GrammarFault): boolean {
  return /^[A-Z]$/.test(text) && index > 0;
}

/** An ‘a’ that no word follows is a letter, too, as in a set of a and b. */
function isLoneArticle({ index, text: found }: GrammarFault, text: string): boolean {
  const after = text.slice(index + found.length);
  return /^an?$/i.test(found) && !/^\s+[\p{L}\p{N}“‘"'`]/u.test(after);
}
