/** The words of a text, in any script. */
export function words(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  return runs.flatMap((run) => (unspaced.test(run) ? segmentsOf(run) : [run]));
}

/** Scripts that set no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The script, not the language, decides how these are cut. */
function segmentsOf(run: string): string[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? segment : [],
  );
}

/** How many terms of a post are kept: enough to tell it from others, few enough to hold for all. */
const kept = 60;

/** The most frequent words that carry a subject, with their counts; ties in code-unit order. */
export function countTerms(text: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(text)) {
    const term = stem(word.toLowerCase().replace(/[’']s?$|[.-]+$/g, ''));
    if (term.length > 2 && !common.has(term) && !/^\d/.test(term)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const ordered = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(ordered.slice(0, kept));
}

/** Plural and singular count as one; more would cost more than it tells. */
function stem(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}

const common = new Set(
  `about above after again against all almost along already also although always among and another any are around
  because been before behind being below better between both but can cannot case come could did does doing done down
  during each either else enough even ever every everything few first for from further get give given goe good had has
  have having here how however into its itself just keep kind know last later least less let like little long made make
  many may mean might more most much must need neither never new next nor not nothing now off often once one only onto
  other our out over own part per point put rather read reader reason same say see seem set several shall she should
  show since small some something still such take tell than that the their them then there therefore these they thing
  thi those though three through thu time too toward two under until upon use used using very want was way well were
  what when where whether which while who whole whom whose why will with within without word work would yet you your
  ha wa doe hi it`
    .split(/\s+/)
    .filter(Boolean),
);
