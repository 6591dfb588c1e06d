/**
 * What a snippet of VS Code writes when nobody changes a placeholder: each with its default, a choice
 * with its first, variables for the clock of the tests.
 */
export function insertSnippet(body: string): string {
  const defaults = new Map<string, string>();
  let at = 0;
  const readUntil = (isEnd: (character: string) => boolean): string => {
    let text = '';
    while (at < body.length && !isEnd(body.charAt(at))) text += readOne();
    return text;
  };
  const readOne = (): string => {
    const rest = body.slice(at);
    const found = /^\\([$}\\])|^\$(\w+)|^\$\{(\d+)\|(.*?)\|\}|^\$\{(\d+)(:?)/.exec(rest);
    if (!found) return body.charAt(at++);
    at += found[0].length;
    const [, escaped, variable, choice, choices = '', number = '', colon] = found;
    if (escaped !== undefined) return escaped;
    if (variable !== undefined) return variables[variable] ?? defaults.get(variable) ?? '';
    if (choice !== undefined) return choices.split(',')[0] ?? '';
    const text = colon ? readUntil((character) => character === '}') : '';
    at += 1;
    if (text !== '') defaults.set(number, text);
    return defaults.get(number) ?? '';
  };
  return readUntil(() => false);
}

const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '11',
  CURRENT_DATE: '01',
};
