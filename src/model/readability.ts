/**
 * The Flesch-Kincaid grade of an English text: the school years that reading it takes.
 * @returns null for a text too short to be judged
 */
export function gradeOf(text: string): number | null {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length < fewestWords) return null;
  const sentences = Math.max(1, text.match(/[.!?…]+(?=\s|$)/gu)?.length ?? 0);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** Below this a single long word decides. */
const fewestWords = 30;

/** Groups of vowels, but for an `e` that ends a word and is silent. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[^aeiouyl])e$|(?<=[^aeioudty])ed$/, '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 0);
}
