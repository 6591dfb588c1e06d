import type { Root } from 'hast';
import type { SourcePoint } from '../model/diagram.ts';
import type { Body, Facts } from '../model/document.ts';
import { messageOf } from '../model/message.ts';
import { fileStart, type Problem } from '../model/problem.ts';
import { characterReferences } from './character-references.ts';
import { code } from './code.ts';
import { type Assets, type Compilation, report, type Transform } from './compilation.ts';
import { diagramFences } from './diagrams.ts';
import { factsOf } from './facts.ts';
import { checkFootnotes } from './footnotes.ts';
import { addFormerIds } from './former-headings.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { islands } from './islands.ts';
import { plainJsx } from './jsx.ts';
import { leftToRight } from './left-to-right.ts';
import { links } from './links.ts';
import { checkLostMarks } from './lost-marks.ts';
import { math } from './math.ts';
import { modules } from './modules.ts';
import { nesting } from './nesting.ts';
import { notes } from './notes.ts';
import { obsoleteHtml } from './obsolete-html.ts';
import { type Format, parse } from './parse.ts';
import { parseAround } from './parse-around.ts';
import { quotes } from './quotes.ts';
import { rawHtmlAsText } from './raw-html.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { checkUnclosed } from './unclosed.ts';
import { unknownElements } from './unknown-elements.ts';
import { unsafeHtml } from './unsafe-html.ts';
import { vocabulary } from './vocabulary.ts';
import { wordingFor } from '../wording/wording.ts';

/** A text to compile. */
export interface SourceText {
  /** The whole file, front matter included, with line feeds only. */
  readonly text: string;
  readonly format: Format;
  /** As in `Problem.path`. */
  readonly path: string;
  /** Site path of the page that it will stand on. */
  readonly url: string;
  /** Of the text, BCP 47; left out: English. */
  readonly language?: string;
  /** The publication's address without a trailing slash. */
  readonly siteUrl: string;
  /** Finds the document again; see `Facts.digest`. */
  readonly digest: string;
  /** Earlier ids of headings, each with the id that its heading has today. */
  readonly formerIds?: ReadonlyMap<string, string>;
}

export interface CompileResult<Made extends Body | null = Body> {
  /** Null where the text could not be parsed. */
  readonly document: { readonly facts: Facts; readonly body: Made } | null;
  readonly problems: readonly Problem[];
}

/** In this order: the text as it was written, JSX to elements, then each construct, what depends on all others last. */
const transforms: readonly Transform[] = [
  characterReferences,
  quotes,
  plainJsx,
  unsafeHtml,
  unknownElements,
  obsoleteHtml,
  modules,
  rawHtmlAsText,
  diagramFences,
  code,
  math,
  vocabulary,
  images,
  notes,
  headings,
  links,
  tables,
  tasks,
  islands,
  leftToRight,
  nesting,
];

/** Compiles a post or page once; problems are collected, never thrown. */
export async function compile(source: SourceText, assets: Assets): Promise<CompileResult> {
  const { bodyOf } = await import('./body.ts');
  return compileTo(bodyOf, source, assets);
}

/** The same facts and problems, for those who will not ask for the body, which is a third of the work. */
export function compileFacts(source: SourceText, assets: Assets): Promise<CompileResult<null>> {
  return compileTo(() => null, source, assets);
}

type Make<Made> = (tree: Root, facts: Facts, source: SourceText, compilation: Compilation) => Made;

async function compileTo<Made extends Body | null>(
  make: Make<Made>,
  source: SourceText,
  assets: Assets,
): Promise<CompileResult<Made>> {
  const parsed = parse(source.text, source.format, source.path, source.language);
  if (!('children' in parsed)) return compileAround(make, parsed, source, assets);
  const compilation = startCompilation(source, assets);
  try {
    const facts = await factsIn(parsed, source, compilation);
    return {
      document: { facts, body: make(parsed, facts, source, compilation) },
      problems: compilation.problems,
    };
  } catch (error) {
    reportFailure(error, compilation);
    return { document: null, problems: compilation.problems };
  }
}

/** What can be known of a text that breaks off: all of its faults, and what is true of the rest. */
async function compileAround<Made extends Body | null>(
  make: Make<Made>,
  fault: Problem,
  source: SourceText,
  assets: Assets,
): Promise<CompileResult<Made>> {
  const { faults, text, tree, isDoubtful, hasNames } = parseAround(source.text, fault, (changed) =>
    parse(changed, source.format, source.path, source.language),
  );
  if (!tree) return { document: null, problems: faults };
  const compilation = startCompilation(source, assets);
  try {
    const readable = { ...source, text };
    const facts = await factsIn(tree, readable, compilation, source.text);
    const body = make(tree, facts, readable, compilation);
    const isSure = ({ at }: { readonly at: SourcePoint }) => !isDoubtful(at.line);
    const own = compilation.problems.filter(
      ({ line, rule }) => !isDoubtful(line) && (hasNames || !hangsOnNames.has(rule)),
    );
    const known = {
      ...facts,
      partial: true as const,
      links: facts.links.filter(isSure),
      images: facts.images.filter(isSure),
      diagrams: facts.diagrams.filter(isSure),
    };
    return { document: { facts: known, body }, problems: [...faults, ...own] };
  } catch {
    // That the compiler stumbles over half a text is no news.
    return { document: null, problems: faults };
  }
}

/** Rules that judge by what a text imports. */
const hangsOnNames: ReadonlySet<string> = new Set(['vocabulary', 'mdx-expression', 'import']);

async function factsIn(
  parsed: Root,
  source: SourceText,
  compilation: Compilation,
  written = source.text,
): Promise<Facts> {
  checkUnclosed(parsed, source.text, compilation);
  checkLostMarks(parsed, source.text, compilation);
  await applyTransforms(parsed, compilation);
  addFormerIds(parsed, source.formerIds ?? new Map());
  checkFootnotes(written, compilation);
  return factsOf(parsed, compilation, source);
}

/** The same transforms for a tree that is parsed elsewhere. */
export async function applyTransforms(tree: Root, compilation: Compilation): Promise<void> {
  for (const transform of transforms) {
    try {
      await transform(tree, compilation);
    } catch (error) {
      reportFailure(error, compilation);
      return;
    }
  }
}

function reportFailure(error: unknown, compilation: Compilation): void {
  const cause = messageOf(error);
  const message = `the text could not be compiled: ${cause}`;
  report(
    compilation,
    fileStart,
    'compiler',
    message,
    'take out what was written last, and report this',
  );
}

export function startCompilation(
  { path, url, language = 'en' }: Pick<SourceText, 'path' | 'url' | 'language'>,
  assets: Assets,
): Compilation {
  return {
    path,
    url,
    language,
    wording: wordingFor(language),
    assets,
    imported: new Set(),
    problems: [],
    images: [],
    diagrams: [],
    formulas: [],
    files: { images: new Map(), texts: new Map() },
    drawings: {},
  };
}
