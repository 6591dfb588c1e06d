import { parse } from 'yaml';

/** A Mermaid source, with all that is the same in every kind of diagram read and set apart. */
export interface MermaidSource {
  /** As its author wrote it. */
  readonly source: string;
  /**
   * As long as `source`, so that places agree; what is read here (front matter, directives,
   * comments, titles and descriptions for screen readers) is blank in it.
   */
  readonly text: string;
  /** The word that names the kind, as it was written; empty where there is none. */
  readonly keyword: string;
  /** Offset in `text` of the keyword, and of what follows it. */
  readonly keywordAt: number;
  readonly bodyAt: number;
  /** Of the front matter; it is drawn above the diagram. */
  readonly title: string | undefined;
  readonly accTitle: string | undefined;
  readonly accDescription: string | undefined;
  /** Settings of the front matter and of `init` directives, merged; the later win. */
  readonly settings: Settings;
  /** What could not be read of them, as parts of a sentence. */
  readonly notes: readonly string[];
}

export type Settings = Readonly<Record<string, unknown>>;

const frontMatter = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*---[ \t]*(?=\r?\n|$)/;
const frontMatterNames = new Set(['title', 'config', 'displayMode']);
/** One that is never closed does not reach into the next. */
const directive = /%%\{\s*(\w+)\s*(?::((?:(?!%%\{)[\s\S])*?))?\}%%/g;
const commentLine = /^[ \t]*%%(?!\{).*$/gm;
/** Behind a statement a comment begins after a space, and outside quotes. */
const commentBehind = /^((?:[^"\n]|"[^"\n]*")*?)\s%%(?!\{).*$/gm;
const accTitle = /^([ \t]*)accTitle[ \t]*:([^\n]*)$/gm;
const accLine = /^([ \t]*)accDescr[ \t]*:([^\n]*)$/gm;
const accBlock = /^([ \t]*)accDescr[ \t]*\{([^}]*)\}/gm;

/** Reads the frame that all kinds share. Nothing in it is an error: it decides on looks alone. */
export function readMermaid(source: string): MermaidSource {
  const notes: string[] = [];
  const taken = { title: '', description: '' };
  let settings: Settings = {};
  let title: string | undefined;

  let text = source.replace(frontMatter, (whole: string, yaml: string) => {
    const data = readSettings(yaml);
    if (!data) notes.push('a front matter that is no YAML');
    title = titleIn(yaml, data);
    const unknown = Object.keys(data ?? {}).filter((name) => !frontMatterNames.has(name));
    notes.push(...unknown.map((name) => `${name} of the front matter`));
    settings = merge(settings, recordOf(data?.['config']));
    const { displayMode } = recordOf(data);
    if (displayMode !== undefined) settings = merge(settings, { gantt: { displayMode } });
    return blank(whole);
  });
  text = text.replace(directive, (whole: string, name: string, body = '') => {
    const data = /^init(?:ialize)?$/.test(name) ? readSettings(body.trim()) : undefined;
    if (data) settings = merge(settings, data);
    else notes.push(`the directive ${name}`);
    return blank(whole);
  });
  text = text.replace(commentLine, blank);
  const [kind = ''] = /[A-Za-z]\w*/.exec(text) ?? [];
  text = text
    .replace(commentBehind, (whole: string, before: string) =>
      isFreeText(before, kind) ? whole : before + blank(whole.slice(before.length)),
    )
    .replace(accTitle, (whole: string, _: string, words: string) => {
      if (taken.title) notes.push(`the accTitle "${taken.title}", as another follows`);
      taken.title = words.trim();
      return blank(whole);
    });
  for (const statement of [accLine, accBlock]) {
    text = text.replace(statement, (whole: string, _: string, words: string) => {
      if (taken.description) notes.push(`the accDescr "${taken.description}", as another follows`);
      taken.description = words.replace(/\s+/g, ' ').trim();
      return blank(whole);
    });
  }
  const [, before = '', keyword = ''] = /^([\s;]*)([A-Za-z][\w-]*)?/.exec(text) ?? [];
  return {
    source,
    text,
    keyword,
    keywordAt: before.length,
    bodyAt: before.length + keyword.length,
    title,
    accTitle: taken.title || undefined,
    accDescription: taken.description || undefined,
    settings,
    notes,
  };
}

/** Set where Mermaid reads to the end of the line: what looks like a comment is what it says. */
function isFreeText(before: string, kind: string): boolean {
  if (/^(?:flowchart|graph)$/.test(kind)) return false;
  if (/^(?:mindmap|timeline)$/.test(kind)) return true;
  return before.includes(':') || /^\s*(?:pie\b.*)?(?:title|section)\s+(?!\s|")/i.test(before);
}

/** The title that a front matter states; as it is written where the rest of it is no YAML. */
function titleIn(yaml: string, data: Settings | undefined): string | undefined {
  const title = data?.['title'];
  if (data && ['string', 'number', 'boolean'].includes(typeof title)) return String(title);
  const written = /^[ \t]*title[ \t]*:(.*)$/m.exec(yaml)?.[1]?.trim();
  return written === '' || title === null ? undefined : written;
}

/** A setting by its path, such as `gantt.displayMode`. */
export function settingOf(settings: Settings, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => recordOf(value)[name], settings);
}

/** YAML, and JSON in double or single quotes; undefined where it is neither. */
function readSettings(text: string): Settings | undefined {
  try {
    const data: unknown = parse(text, { logLevel: 'error', maxAliasCount: 0 });
    return typeof data === 'object' && data !== null ? recordOf(data) : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function merge(first: Settings, second: Settings): Settings {
  const merged = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const isTree = [first[name], value].every((each) => Object.keys(recordOf(each)).length > 0);
    merged[name] = isTree ? merge(recordOf(first[name]), recordOf(value)) : value;
  }
  return merged;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
