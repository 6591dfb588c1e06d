import type { Reading } from '../reading.ts';
import { withAngles } from '../generics.ts';
import type { Member } from './model.ts';
import { slanted, plainStyle } from '../style.ts';
import { wordsOf } from '../../label.ts';

/** CSS pixels at which a line of a class breaks. */
const wrapAt = 340;

const visibilities: Readonly<Record<string, string>> = {
  '+': 'public',
  '-': 'private',
  '#': 'protected',
  '~': 'package',
};

/** The parts of a member as they are written. */
interface MemberParts {
  readonly visibility: string;
  readonly text: string;
  /** `$` for static, `*` for abstract. */
  readonly classifier: string;
}

export function isMethod(text: string): boolean {
  return text.indexOf(')') > 0;
}

/** Reads a member such as `+getPoints(List~int~ of) Point$`. */
export function readMember(text: string, at: number, reading: Reading): Member {
  const { visibility, text: rest, classifier } = isMethod(text) ? method(text) : attribute(text);
  const shown = asText(withAngles(rest));
  const sign = visibility === '#' ? '#35;' : visibility;
  const label = reading.label(sign + shown, at, { wrapAt });
  const style = { ...plainStyle, isItalic: classifier === '*' };
  const said = { '*': 'abstract', $: 'static' }[classifier];
  const adjectives = [visibilities[visibility], said].filter((each) => each !== undefined);
  const words = wordsOf(reading.label(shown, at));
  return {
    label: slanted(label, style),
    words: [...adjectives, words].join(' '),
    isStatic: classifier === '$',
  };
}

function attribute(text: string): MemberParts {
  const { visibility, rest } = withoutVisibility(text);
  const classifier = /[$*]$/.exec(rest)?.[0] ?? '';
  return { visibility, text: rest.slice(0, rest.length - classifier.length).trim(), classifier };
}

/** A method ends in its parentheses, a classifier and what it returns, in this order or the other. */
function method(text: string): MemberParts {
  const { visibility, rest } = withoutVisibility(text);
  const close = rest.lastIndexOf(')');
  const behind = rest.slice(close + 1).trim();
  const [first = ''] = /^[$*]/.exec(behind) ?? [];
  const [last = ''] = first === '' ? (/[$*]$/.exec(behind) ?? []) : [];
  const returned = behind
    .slice(first.length, behind.length - last.length)
    .replace(/^\s*:/, '')
    .trim();
  const call = rest.slice(0, close + 1);
  return {
    visibility,
    text: returned === '' ? call : `${call} : ${returned}`,
    classifier: first + last,
  };
}

function withoutVisibility(text: string): { readonly visibility: string; readonly rest: string } {
  const first = text.slice(0, 1);
  const isVisibility = first in visibilities && /^.[^-+#~.=]/.test(text);
  return isVisibility ? { visibility: first, rest: text.slice(1) } : { visibility: '', rest: text };
}

/** Angle brackets behind a name hold a type, not markup: `Map<a>`. */
export function asText(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}_])<(?!br\b|\/)/gu, '#lt;');
}
