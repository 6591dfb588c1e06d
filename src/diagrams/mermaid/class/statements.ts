/** What begins with a word of its own. */
export type Statement =
  | 'direction'
  | 'namespace'
  | 'class'
  | 'annotation'
  | 'note'
  | 'interaction'
  | 'style'
  | 'classDef'
  | 'cssClass';

/** How statements with a word of their own begin; such a word may be a name elsewhere. */
export const statements: readonly (readonly [begins: RegExp, statement: Statement])[] = [
  [/direction[^\S\n]+(?=[A-Za-z])/y, 'direction'],
  [/namespace[^\S\n]+(?=[\p{L}\p{N}_`])/uy, 'namespace'],
  [/class[^\S\n]+(?=[^\s:<*.-])/y, 'class'],
  [/<</y, 'annotation'],
  [/note[^\S\n]+(?=for\s|["\p{L}])|note(?=")/uy, 'note'],
  [/(?:link|callback|click)[^\S\n]+(?=[\p{L}\p{N}_`-]+~?[^\S\n]+["\p{L}])/uy, 'interaction'],
  [/style[^\S\n]+(?=[\p{L}\p{N}_`])/uy, 'style'],
  [/classDef(?:[^\S\n]+(?![-.<*|:])|(?=\n|$))/y, 'classDef'],
  [/cssClass[^\S\n]+/y, 'cssClass'],
];
