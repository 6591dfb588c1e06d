import type { DiagramKind } from '../model/diagram.ts';

/** The file beside the post that a diagram takes its data from; undefined where it takes none. */
export function dataFileOf(kind: DiagramKind, source: string): string | undefined {
  if (kind !== 'chart') return undefined;
  return /^data:[ \t]*(["']?)([^\s"']+\.csv)\1[ \t]*(?:#.*)?$/im.exec(source)?.[2];
}
