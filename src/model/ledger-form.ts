import type { RecordedHeading } from './heading-history.ts';

/** What stands in a file of the ledger. */
export interface EntryFile {
  /** `gone`, or the site path that readers are sent to. Written by hand, to retire an address. */
  readonly now?: string;
  readonly title: string;
  readonly published?: string;
  readonly terms?: string;
  readonly headings?: readonly RecordedHeading[];
}

/**
 * The value of a ledger file, held against its form. No schema as elsewhere: each check reads thousands
 * of these, and most checks have no other use for one.
 * @returns the same value, or in words what is wrong with it
 */
export function readForm(value: unknown): EntryFile | string {
  // What has no fault is such a file.
  return faultIn(value, entryForm) ?? (value as EntryFile);
}

/** What is wrong with the value at a key, from the key on; null where nothing is. */
type Fault = (value: unknown) => string | null;

const headingForm: Readonly<Record<string, Fault>> = {
  id: text(/./s),
  text: text(),
  now: optional(text(/^(?:gone|unknown|#\S+)$/)),
};

const entryForm: Readonly<Record<string, Fault>> = {
  now: optional(text(/^(?:gone|\/\S*)$/)),
  title: text(),
  published: optional(text()),
  terms: optional(text()),
  headings: optional(listOf(headingForm)),
};

function text(form?: RegExp): Fault {
  const expected = form ? `: expected a text that matches ${form.source}` : ': expected a text';
  return (value) => (typeof value === 'string' && (!form || form.test(value)) ? null : expected);
}

function optional(fault: Fault): Fault {
  return (value) => (value === undefined ? null : fault(value));
}

function listOf(form: Readonly<Record<string, Fault>>): Fault {
  return (value) => {
    if (!Array.isArray(value)) return ': expected a list';
    for (const [index, item] of value.entries()) {
      const fault = faultIn(item, form);
      if (fault !== null) return `.${index}.${fault}`;
    }
    return null;
  };
}

function faultIn(value: unknown, form: Readonly<Record<string, Fault>>): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'the whole: expected a group of keys';
  }
  const written = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(written).find((key) => !Object.hasOwn(form, key));
  if (unknown !== undefined) return `${unknown}: expected one of ${Object.keys(form).join(', ')}`;
  for (const [key, faultOf] of Object.entries(form)) {
    const fault = faultOf(written[key]);
    if (fault !== null) return key + fault;
  }
  return null;
}
