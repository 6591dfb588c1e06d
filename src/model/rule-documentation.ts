/** What an editor can read up on a rule whose name stands in a problem. */
export interface RuleDocumentation {
  /** What it finds, in one sentence. */
  readonly what: string;
  /** What readers or editors lose by it. */
  readonly why: string;
  /** What to do. */
  readonly mend: string;
  /** A piece of a source file that breaks the rule. */
  readonly wrong: string;
  /** The same piece, mended. */
  readonly right: string;
}

/** By the rules' names. */
export type RuleDocumentations = Readonly<Record<string, RuleDocumentation>>;
