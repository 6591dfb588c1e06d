/**
 * A style sheet without the rules that have nothing to style in a text: of each that stays, an
 * alternative's classes and elements all occur in it. Where in the text, is not looked at.
 * @param sheet CSS, nested rules only within at-rules
 * @param html the whole text; what scripts add to it later brings its own rules
 * @param around classes of what the text stands in
 */
export function usedRules(sheet: string, html: string, around: readonly string[]): string {
  const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(/\s+/),
  );
  const elements = [...html.matchAll(/<([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name);
  const names = new Set([...classes.map((name) => `.${name}`), ...elements]);
  for (const name of around) names.add(`.${name}`);
  return rulesFor(sheet.replace(comment, ''), names);
}

const comment = /\/\*[\s\S]*?\*\//g;

/** At-rules that hold rules. */
const isGroup = /^\s*@(?:layer|media|supports|container)\b/;

function rulesFor(css: string, names: ReadonlySet<string>): string {
  let kept = '';
  let rest = css;
  while (rest.trim() !== '') {
    const { prelude, block, end } = firstRule(rest);
    const whole = rest.slice(0, end);
    rest = rest.slice(end);
    if (block === undefined) kept += whole;
    else if (isGroup.test(prelude)) {
      const inner = rulesFor(block, names);
      if (inner !== '') kept += `${prelude}{${inner}}`;
    } else if (/^\s*@/.test(prelude) || mayMatch(prelude, names)) kept += whole;
  }
  return kept;
}

interface Rule {
  readonly prelude: string;
  /** What stands between its braces; left out of a statement. */
  readonly block?: string;
  /** Where the next one begins. */
  readonly end: number;
}

function firstRule(css: string): Rule {
  const start = css.search(/[{;]/);
  if (start < 0 || css[start] === ';') {
    return { prelude: css, end: start < 0 ? css.length : start + 1 };
  }
  let depth = 0;
  for (const { 0: mark, index } of css.matchAll(/"[^"]*"|'[^']*'|[{}]/g)) {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (mark === '}' && depth === 0) {
      return { prelude: css.slice(0, start), block: css.slice(start + 1, index), end: index + 1 };
    }
  }
  return { prelude: css, end: css.length };
}

const choice = /:(?:is|where)\(([^()]*)\)/g;

/** Whether one of some selectors, between commas, is made of what there is. */
function mayMatch(selectors: string, names: ReadonlySet<string>): boolean {
  const choices = [...selectors.matchAll(choice)].map(([, inner = '']) => inner);
  if (choices.length > 0) {
    // Each selector is judged with its own choices: commas part selectors outside of them only.
    const marked = selectors.replace(choice, (_, inner: string) =>
      mayMatch(inner, names) ? '' : '.no-such-class',
    );
    return mayMatch(marked, names);
  }
  return selectors
    .split(',')
    .some((selector) => namesIn(selector).every((name) => names.has(name)));
}

/** The classes and elements that a selector asks for; not those of `:not()`, `:has()` and the like. */
function namesIn(selector: string): readonly string[] {
  const bare = selector.replace(/\[[^\]]*\]/g, '').replace(/::?[\w-]+(?:\([^()]*\))?/g, '');
  return [...bare.matchAll(/\.[\w-]+|(?<=^|[\s>+~])[a-z][a-z0-9-]*/g)].map(([name]) => name);
}
