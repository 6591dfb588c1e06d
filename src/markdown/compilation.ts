import type { Nodes, Root } from 'hast';
import type { SourcePoint } from '../model/diagram.ts';
import type { Drawing } from '../model/diagram.ts';
import type { ShownDiagram, ShownFormula, ShownImage } from '../model/document.ts';
import type { ImageFile } from '../model/image.ts';
import type { Wording } from '../wording/wording.ts';
import { fileStart, type Problem, type Severity } from '../model/problem.ts';

/** Why a file beside a post cannot be used. */
export interface AssetFault {
  readonly message: string;
  readonly fix: string;
}

/** The files beside a post; the caller reads the disk. */
export interface Assets {
  image(src: string): Promise<ImageFile | AssetFault>;
  text(src: string): Promise<string | AssetFault>;
  /** Whether an imported module is there; its specifier where it is. */
  module(specifier: string): Promise<string | AssetFault>;
  /** Keeps what was made; left out where nothing is kept. See `recalled`. */
  recall?<Value>(parts: readonly string[], make: () => Promise<Value>): Promise<Value>;
}

/**
 * What was made from the same parts before, or is made now.
 * @param parts all that the value hangs on, but for the code that makes it
 */
export function recalled<Value>(
  assets: Assets,
  parts: readonly string[],
  make: () => Promise<Value>,
): Promise<Value> {
  return assets.recall?.(parts, make) ?? make();
}

export function isAssetFault(asset: ImageFile | AssetFault | string): asset is AssetFault {
  return typeof asset === 'object' && 'fix' in asset;
}

/** One compilation under way: what the transforms share, and what they report. */
export interface Compilation {
  readonly path: string;
  /** Site path of the page that the text will stand on. */
  readonly url: string;
  /** Of the text, BCP 47. */
  readonly language: string;
  /** What stands in it besides its author's words. */
  readonly wording: Wording;
  readonly assets: Assets;
  /** Names that the post imports itself; they win over the vocabulary. */
  readonly imported: Set<string>;
  readonly problems: Problem[];
  readonly images: ShownImage[];
  readonly diagrams: ShownDiagram[];
  readonly formulas: ShownFormula[];
  /** The files beside the post that it shows, by the `src` that names them. */
  readonly files: {
    readonly images: Map<string, ImageFile>;
    readonly texts: Map<string, string>;
  };
  /** Of diagrams and formulas, by digest. */
  readonly drawings: Record<string, Drawing>;
}

/** Changes the tree in place; what is wrong with the text goes into `compilation.problems`. */
export type Transform = (tree: Root, compilation: Compilation) => void | Promise<void>;

/** Reports a problem at a node of the tree, or at a point of the file. */
export function report(
  compilation: Compilation,
  at: Nodes | SourcePoint,
  rule: string,
  message: string,
  fix: string,
  severity: Severity = 'error',
): void {
  const point = 'type' in at ? pointOf(at) : at;
  compilation.problems.push({ ...point, path: compilation.path, severity, rule, message, fix });
}

/** Where a node starts in the file. */
export function pointOf(node: Nodes): SourcePoint {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : fileStart;
}
