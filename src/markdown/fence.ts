import type { Element, Nodes } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { type Compilation, report } from './compilation.ts';

/** A fenced code block as it was written. */
export interface Fence {
  /** Empty where none is named. */
  readonly language: string;
  readonly meta: string;
  /** Without the line feed at its end. */
  readonly text: string;
}

/** The options of a fence: `title="…"`, `{2,4-6}`, `ins={3}`, `del={5}` and bare words. */
export interface FenceMeta {
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** Line numbers from 1; the unnamed marks stand under `mark`. */
  readonly lines: Readonly<Record<string, ReadonlySet<number>>>;
  /** Each set of lines as it was written. */
  readonly written: Readonly<Record<string, string>>;
  /** What could not be read. */
  readonly rest: string;
}

/** The code block that a `pre` is; null for any other node. */
export function codeOf(node: Nodes): Fence | null {
  if (node.type !== 'element' || node.tagName !== 'pre') return null;
  const code = node.children[0] as Element | undefined;
  if (code?.type !== 'element' || code.tagName !== 'code') return null;
  const data = (code.data ?? {}) as { lang?: string; meta?: string };
  const classes = (code.properties['className'] ?? []) as string[];
  if (classes.includes('math-display')) return null;
  const named = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  return {
    language: data.lang ?? named ?? '',
    meta: data.meta ?? '',
    text: textContent(code).replace(/\n$/, ''),
  };
}

/** Reads the part of a fence's first line that follows the language. */
export function readMeta(meta: string): FenceMeta {
  const texts: Record<string, string> = {};
  const flags = new Set<string>();
  const lines: Record<string, Set<number>> = {};
  const written: Record<string, string> = {};
  const rest = meta
    .replace(
      /([\w-]+)=(?:"([^"]*)"|'([^']*)')/g,
      (_, name: string, double?: string, single?: string) => {
        texts[name] = double ?? single ?? '';
        return '';
      },
    )
    .replace(
      /(?:([\w-]+)=)?\{([\d,\s-]*)\}/g,
      (whole, name: string | undefined, ranges: string) => {
        lines[name ?? 'mark'] = readRanges(ranges);
        written[name ?? 'mark'] = whole;
        return '';
      },
    )
    .replace(/(?<![^\s])([A-Za-z][\w-]*)(?![^\s])/g, (_, name: string) => {
      flags.add(name);
      return '';
    })
    .trim();
  return { texts, flags, lines, written, rest };
}

/** The options that a kind of fence knows. */
export interface FenceOptions {
  readonly texts: readonly string[];
  readonly flags: readonly string[];
  /** Names of line sets; the unnamed one is `mark`. */
  readonly lines: readonly string[];
}

/** Reports every option that the fence does not know. */
export function reportOptions(
  pre: Element,
  meta: FenceMeta,
  known: FenceOptions,
  compilation: Compilation,
): void {
  const unknown = [
    ...Object.keys(meta.texts).filter((name) => !known.texts.includes(name)),
    ...[...meta.flags].filter((name) => !known.flags.includes(name)),
    ...Object.keys(meta.lines)
      .filter((name) => !known.lines.includes(name))
      .map((name) => meta.written[name] ?? name),
    ...(meta.rest ? [meta.rest] : []),
  ];
  const forms = [
    ...known.texts.map((name) => `${name}="…"`),
    ...known.lines.map((name) => (name === 'mark' ? '{2,4-6}' : `${name}={…}`)),
    ...known.flags,
  ];
  for (const name of unknown) {
    const message = `"${name}" is no option of this fence; known are ${forms.join(', ')}`;
    report(compilation, pre, 'code-fence', message, `remove "${name}" or write a known option`);
  }
}

/** `2,4-6` as the set of 2, 4, 5 and 6; an end before its start is no line at all. */
function readRanges(ranges: string): Set<number> {
  const numbers = new Set<number>();
  for (const part of ranges.split(',')) {
    const [from = Number.NaN, to = from] = part.split('-').map(Number);
    if (!(from <= to)) numbers.add(Number.NaN);
    for (let line = from; line <= Math.min(to, from + 10_000); line += 1) numbers.add(line);
  }
  return numbers;
}
