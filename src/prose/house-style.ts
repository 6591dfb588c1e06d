/** A habit of writing that this publication does not share. */
export interface HouseRule {
  /** What is looked for, in the text as readers see it. */
  readonly pattern: RegExp;
  /** What is wrong with it; completes "…: <what>". */
  readonly what: string;
  /** What to write instead; `$1` is what the pattern caught. Empty: nothing stands for it. */
  readonly instead: string;
}

/** House style as data: to add a habit, add a line. Patterns meet quotations and names, too; keep them narrow. */
export const houseRules: readonly HouseRule[] = [
  { pattern: /\butili[sz](e[sd]?|ing)\b/i, what: 'a long word for a short one', instead: 'us$1' },
  { pattern: /\bin order to\b/i, what: 'three words for one', instead: 'to' },
  { pattern: /\bdue to the fact that\b/i, what: 'five words for one', instead: 'because' },
  { pattern: /\bat this point in time\b/i, what: 'five words for one', instead: 'now' },
  { pattern: /\bin the event that\b/i, what: 'four words for one', instead: 'if' },
  { pattern: /\ba (?:large )?majority of\b/i, what: 'says less than it seems to', instead: 'most' },
  { pattern: /\bhas the ability to\b/i, what: 'four words for one', instead: 'can' },
  { pattern: /\bgame[- ]chang(?:er|ing)\b/i, what: 'an advertisement', instead: '' },
  { pattern: /\bcutting[- ]edge\b/i, what: 'an advertisement', instead: 'new' },
  { pattern: /\bbest[- ]in[- ]class\b/i, what: 'an advertisement', instead: '' },
  { pattern: /\brevolutioni[sz](?:e[sd]?|ing)\b/i, what: 'an advertisement', instead: 'change' },
  { pattern: /\bworld[- ]class\b/i, what: 'an advertisement', instead: '' },
  { pattern: /\bseamless(?:ly)?\b/i, what: 'a claim that nobody can test', instead: '' },
  { pattern: /\bleverag(?:e[sd]|ing)\b/i, what: 'a fashion', instead: 'use' },
  { pattern: /\bdelv(?:e[sd]?|ing) into\b/i, what: 'a fashion', instead: 'look at' },
  { pattern: /\bgoing forward\b/i, what: 'says nothing that the tense does not', instead: '' },
  { pattern: /\bneedless to say\b/i, what: 'then it need not be said', instead: '' },
  {
    pattern: /\bit (?:is|should be) (?:important|worth) (?:to note|noting) that\b/i,
    what: 'an opening that says nothing',
    instead: '',
  },
  { pattern: /\b(?:obviously|clearly), /i, what: 'an argument left out', instead: '' },
  { pattern: /\ba lot of\b/i, what: 'an amount that is none', instead: 'many' },
  { pattern: /\bvery unique\b/i, what: 'a thing is unique or it is not', instead: 'unique' },
  {
    pattern: /\bits (?:a|an|not|been)\b/i,
    what: 'the possessive, where a verb is meant',
    instead: 'it is',
  },
  { pattern: /\birregardless\b/i, what: 'no word', instead: 'regardless' },
  { pattern: /\bOpen AI\b/, what: 'a name in another spelling', instead: 'OpenAI' },
  { pattern: /\bChat GPT\b|\bChatGpt\b/, what: 'a name in another spelling', instead: 'ChatGPT' },
  { pattern: /\b(?:Github|GitHUB)\b/, what: 'a name in another spelling', instead: 'GitHub' },
  {
    pattern: /\b(?:Javascript|Java Script)\b/,
    what: 'a name in another spelling',
    instead: 'JavaScript',
  },
  {
    pattern: /\b(?:Typescript|Type Script)\b/,
    what: 'a name in another spelling',
    instead: 'TypeScript',
  },
  {
    pattern: /\b(?:Pdpspectra|PDPspectra|PdpSpectra|PDPSpectra)\b/,
    what: 'the name of the publication in another spelling',
    instead: 'pdpspectra',
  },
  {
    pattern: /\b(?:TODO|FIXME|TKTK|TK TK)\b/,
    what: 'a note to oneself, which readers would see',
    instead: '',
  },
  { pattern: /\blorem ipsum\b/i, what: 'a text that stands for one', instead: '' },
  { pattern: /!{2,}|\?{2,}/, what: 'more than one mark', instead: 'one' },
  { pattern: /\p{L}+ {2,}\p{L}+/u, what: 'two spaces between words', instead: 'one' },
  { pattern: /\p{L}+ +[,;.](?=\s|$)/u, what: 'a space before the mark', instead: 'no space' },
];
