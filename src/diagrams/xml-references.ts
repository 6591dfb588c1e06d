import type { DrawingFault } from '../model/diagram.ts';
import { faultAt } from './fault.ts';

/** What a document may be made of, beyond elements and text. */
export interface XmlDialect {
  /** `literal` leaves named references other than XML's five as they are written. */
  readonly namedReferences: 'refuse' | 'literal';
}

const xmlReferences: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const reference = /&(?:#x([\da-f]{1,6});|#(\d{1,7});|([a-z]\w*);)?/gi;

/**
 * Text with its character references resolved.
 * @param at offset of the text, where a fault is reported
 */
export function resolveReferences(
  source: string,
  at: number,
  text: string,
  dialect: XmlDialect,
): string | DrawingFault {
  let unknown: string | undefined;
  const resolved = text.replace(reference, (whole, hex, decimal, named) => {
    const character =
      named === undefined ? numericReference(hex, decimal) : xmlReferences.get(named);
    if (character !== undefined) return character;
    if (named === undefined || dialect.namedReferences === 'refuse') unknown ??= whole;
    return whole;
  });
  if (unknown === undefined) return resolved;
  const message = `${unknown === '&' ? 'a bare &' : unknown} means nothing in XML`;
  return faultAt(source, at, message, 'write &amp; for &, or the character itself');
}

function numericReference(hex: string | undefined, decimal: string | undefined) {
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const whitespace = code === 9 || code === 10 || code === 13;
  const allowed =
    whitespace || (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000));
  return allowed ? String.fromCodePoint(code) : undefined;
}
