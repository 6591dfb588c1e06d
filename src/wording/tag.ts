/** Whether a text is a well-formed BCP 47 tag of a language that has a name. */
export function isLanguage(tag: string): boolean {
  if (tag === 'en') return true;
  try {
    return nameOf(new Intl.Locale(tag).language, 'en') !== undefined;
  } catch {
    return false;
  }
}

/** The tag that somebody meant who wrote `de_CH`, `German` or `Deutsch`; null where nobody knows. */
export function languageMeantBy(text: string): string | null {
  const hyphenated = text.trim().replaceAll('_', '-');
  if (isLanguage(hyphenated)) return Intl.getCanonicalLocales(hyphenated)[0] ?? null;
  const name = text.trim().toLowerCase();
  return codes().find((code) => namesOf(code).includes(name)) ?? null;
}

/** Each language of two letters by its name in English and in itself. */
function namesOf(code: string): string[] {
  const names = [nameOf(code, 'en'), nameOf(code, code)];
  return names.flatMap((name) => name?.toLowerCase() ?? []);
}

function codes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return pairs.filter((code) => nameOf(code, 'en') !== undefined);
}

function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code);
}
