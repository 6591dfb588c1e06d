import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import { type ProseBlock, proseOf } from '../markdown/prose.ts';
import type { PageSource, PostSource } from '../model/content.ts';
import type { SourcePoint } from '../model/diagram.ts';
import { fileStart } from '../model/problem.ts';
import type { ProseFindings } from '../model/prose.ts';
import { grammarFindings, readWords } from '../prose/read-prose.ts';
import { Spelling } from '../prose/spelling.ts';
import { digestOf } from './digest.ts';
import { ProseRecord } from './prose-record.ts';
import { decodeText } from './text.ts';

type Text = PostSource | PageSource;

/**
 * So many texts are read for grammar, those that changed last: an eighth of a second each is too much
 * for a whole archive that nobody is writing on any more.
 */
const readForGrammar = 12;

/** In characters: a text that is longer is generated, not written. */
const longestForGrammar = 100_000;

/** Which texts to read, and how much of them at once. */
export interface ProseOptions {
  /** Left out: all. As in `Problem.path`. */
  readonly concerns?: ((path: string) => boolean) | undefined;
  /**
   * Whether paragraphs that were never read for grammar are left for later, which takes no second to
   * start; where nothing was ever read, all is. Left out: false.
   */
  readonly grammarLater?: boolean;
  /** Told before each text, with how many came before it. */
  readonly onProgress?: (done: number) => void;
}

export interface ProseReading {
  /** What is to be said about the words of texts, by their paths. */
  readonly findings: ReadonlyMap<string, ProseFindings>;
  /** Texts of which paragraphs were left for later, by path. */
  readonly unread: readonly string[];
}

/**
 * Reads the words of texts. A text that has not changed since it was last read is not read again, nor
 * is a paragraph for its grammar.
 * @param base what the paths are relative to
 */
export async function readProse(
  texts: readonly Text[],
  environment: Environment,
  base: string,
  { concerns, grammarLater = false, onProgress = () => {} }: ProseOptions = {},
): Promise<ProseReading> {
  const record = await ProseRecord.open(environment);
  const spelling = new Spelling(record.lookedUp, record.keep);
  const english = texts.filter(isEnglish);
  const latest = new Set(english.toSorted(byLastChange).slice(0, readForGrammar));
  const mayWait = grammarLater && record.isOld;
  const findings = new Map<string, ProseFindings>();
  const unread: string[] = [];
  for (const [index, text] of english.entries()) {
    onProgress(index);
    if (concerns && !concerns(text.path)) continue;
    const written = once(() => blocksOf(text, base));
    const words = await record.of(`words ${text.facts.digest}`, async () => {
      const { blocks, source } = await written();
      return readWords(blocks, source, spelling);
    });
    const grammar = latest.has(text) ? await grammarIn(text, written, record, mayWait) : nothing;
    if (!grammar.isWhole) unread.push(text.path);
    findings.set(text.path, [...words, ...grammar.findings]);
  }
  await record.close(spelling.lookedUp, concerns === undefined);
  return { findings, unread };
}

type Written = () => ReturnType<typeof blocksOf>;

interface Grammar {
  readonly findings: ProseFindings;
  /** Whether all paragraphs have been read. */
  readonly isWhole: boolean;
}

const nothing: Grammar = { findings: [], isWhole: true };

async function grammarIn(
  text: Text,
  written: Written,
  record: ProseRecord,
  mayWait: boolean,
): Promise<Grammar> {
  const key = `grammar ${text.facts.digest}`;
  const known = mayWait && !record.has(key) ? await knownGrammar(written, record) : nothing;
  if (!known.isWhole) return known;
  return { findings: await record.of(key, () => readGrammar(written, record)), isWhole: true };
}

/** What was recorded of a text's paragraphs before. */
async function knownGrammar(written: Written, record: ProseRecord): Promise<Grammar> {
  const { blocks, source, isTooLong } = await written();
  const faults = blocks.map((block) => record.paragraph(digestOf(block.text)));
  const findings = blocks.flatMap((block, index) =>
    grammarFindings(block, faults[index] ?? [], source),
  );
  return { findings, isWhole: isTooLong || !faults.includes(undefined) };
}

async function readGrammar(written: Written, record: ProseRecord): Promise<ProseFindings> {
  const { blocks, source, isTooLong } = await written();
  if (isTooLong) return [];
  const findings: ProseFindings[] = [];
  for (const block of blocks) {
    const faults = await record.ofParagraph(digestOf(block.text), async () => {
      const { grammarOf } = await import('../prose/grammar.ts');
      return grammarOf(block.text);
    });
    findings.push(grammarFindings(block, faults, source));
  }
  return findings.flat();
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The dictionaries are British; a text in another language, or in who knows which, is left alone. */
function isEnglish(text: Text): boolean {
  if (text.doubtful.includes('lang')) return false;
  return !('cover' in text) || /^en(?:-GB)?$/i.test(text.frontMatter.lang);
}

function byLastChange(a: Text, b: Text): number {
  return changed(b) - changed(a) || (a.path < b.path ? -1 : 1);
}

function changed(text: Text): number {
  if (!('cover' in text)) return 0;
  const { date, updated } = text.frontMatter;
  return (updated ?? date).getTime();
}

async function blocksOf(text: Text, base: string) {
  const bytes = await readFile(path.join(base, text.path)).catch(() => Buffer.of());
  const { text: source } = decodeText(bytes, text.path);
  const body = proseOf(source, text.path.endsWith('.md') ? 'md' : 'mdx');
  const blocks = [...frontMatterBlocks(text, source), ...body];
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return { source, blocks, isTooLong: length > longestForGrammar };
}

/** Keys whose texts readers read. */
const readKeys =
  /^(?:title|description|related\.\d+\.(?:why|title)|cover\.(?:alt|caption)|revisions\.\d+\.note)$/;

function frontMatterBlocks({ written, places }: Text, source: string): ProseBlock[] {
  return Object.entries(places).flatMap(([key, place]) => {
    const value = readKeys.test(key) ? valueAt(written, key) : null;
    if (typeof value !== 'string') return [];
    const from = offsetOf(place, source);
    return [{ text: value.replace(/\s/g, ' '), pieces: [{ start: 0, from, to: source.length }] }];
  });
}

function valueAt(written: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce(
      (inner: unknown, name) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Readonly<Record<string, unknown>>)[name]
          : null,
      written,
    );
}

function offsetOf({ line, column }: SourcePoint = fileStart, source: string): number {
  const rows = source.split('\n').slice(0, line - 1);
  return rows.reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
}
