import type { Direction } from '../../graph/model.ts';
import { type Label, wordsOf } from '../../label.ts';
import { withAngles } from '../generics.ts';
import type { Reading } from '../reading.ts';
import { StyleBook } from '../style-book.ts';
import { asText, isMethod, readMember } from './members.ts';
import type { ClassDiagram, Member, Namespace, Note, Relation } from './model.ts';
import type { Ref } from './syntax.ts';

/** CSS pixels. */
const nameWrap = 240;
const noteWrap = 220;

interface DraftClass extends Ref {
  /** Undefined unless it is called otherwise than its id. */
  label: { readonly text: string; readonly at: number } | undefined;
  readonly annotations: Label[];
  readonly attributes: Member[];
  readonly methods: Member[];
  namespace: string | undefined;
}

interface DraftNamespace extends Namespace {
  /** False for one that only a dotted name below it mentions. */
  readonly isDeclared: boolean;
}

export interface DraftOptions {
  readonly hidesEmptyMembers: boolean;
  /** Each name of a dotted namespace is a box of its own. */
  readonly nestsNamespaces: boolean;
}

/** A class diagram while it is read. */
export class Draft {
  direction: Direction = 'TB';
  readonly styles = new StyleBook();
  readonly relations: Relation[] = [];
  readonly #notes: Note[] = [];
  readonly #classes = new Map<string, DraftClass>();
  readonly #namespaces = new Map<string, DraftNamespace>();
  readonly #reading: Reading;
  readonly #options: DraftOptions;

  constructor(reading: Reading, options: DraftOptions) {
    this.#reading = reading;
    this.#options = options;
  }

  get size(): number {
    return this.#classes.size + this.#notes.length + this.#namespaces.size;
  }

  /** The class of a name, which begins to exist when it is first named. */
  classOf(ref: Ref): DraftClass {
    const known = this.#classes.get(ref.id);
    if (known) {
      const full = known.generic === '' ? { ...known, generic: ref.generic } : known;
      this.#classes.set(ref.id, full);
      return full;
    }
    const parts = { annotations: [], attributes: [], methods: [] };
    const added = { ...ref, ...parts, label: undefined, namespace: undefined };
    this.#classes.set(ref.id, added);
    return added;
  }

  addMember(ref: Ref, text: string, at: number): void {
    const annotation = /^<<(.+)>>$/.exec(text)?.[1];
    const uml = this.classOf(ref);
    if (annotation !== undefined) this.annotate(ref, annotation, at + 2);
    else if (isMethod(text)) uml.methods.push(readMember(text, at, this.#reading));
    else if (text !== '') uml.attributes.push(readMember(text, at, this.#reading));
  }

  annotate(ref: Ref, text: string, at: number): void {
    const label = this.#reading.label(`«${text.trim()}»`, at, { wrapAt: nameWrap });
    this.classOf(ref).annotations.push(label);
  }

  addNote(text: string, at: number, about: string | undefined, namespace: string | undefined) {
    const label = this.#reading.label(text, at, { wrapAt: noteWrap });
    this.#notes.push({ label, about, namespace });
  }

  /** @returns its id. Dots in its name part it from those around it. */
  addNamespace(name: string, at: number, label: string | undefined, around: string | undefined) {
    const id = around === undefined ? name : `${around}.${name}`;
    const names = id.split('.');
    names.forEach((_, index) => {
      const each = names.slice(0, index + 1).join('.');
      const isDeclared = each === id || this.#namespaces.get(each)?.isDeclared === true;
      const shown = each === id ? label : undefined;
      this.#setNamespace(each, { at, label: shown, isDeclared });
    });
    return id;
  }

  finish(): ClassDiagram {
    this.styles.note(this.#reading);
    const namespaces = [...this.#namespaces.values()];
    return {
      direction: this.direction,
      classes: [...this.#classes.values()].map((each) => this.#finished(each)),
      relations: this.relations,
      notes: this.#notes.map((note) => ({ ...note, namespace: this.#shown(note.namespace) })),
      namespaces: this.#options.nestsNamespaces
        ? namespaces
        : namespaces
            .filter(({ isDeclared }) => isDeclared)
            .map((each) => ({ ...each, parent: undefined })),
    };
  }

  #finished(uml: DraftClass) {
    const { id, label, generic, annotations, attributes, methods } = uml;
    const style = this.styles.styleOf(id);
    const isCalled = label !== undefined && label.text.trim() !== '';
    const text = (isCalled ? label.text : id) + generic;
    const options = { wrapAt: nameWrap, isBold: true };
    const own = asText(withAngles(text));
    const isEmpty = attributes.length + methods.length === 0;
    return {
      id,
      name: this.#reading.label(own, label?.at ?? uml.at, options),
      annotations,
      attributes,
      methods,
      namespace: this.#shown(uml.namespace),
      style,
      showsNoMembers: isEmpty && !this.#options.hidesEmptyMembers,
    };
  }

  #setNamespace(
    id: string,
    own: { at: number; label: string | undefined; isDeclared: boolean },
  ): void {
    const known = this.#namespaces.get(id);
    if (known && own.label === undefined) {
      this.#namespaces.set(id, { ...known, isDeclared: own.isDeclared });
      return;
    }
    const parts = id.split('.');
    const parent = parts.length > 1 ? parts.slice(0, -1).join('.') : undefined;
    const name = this.#options.nestsNamespaces ? parts.at(-1) : id;
    const label = this.#reading.label(own.label ?? name ?? id, own.at, { isBold: true });
    this.#namespaces.set(id, { id, label, parent, isDeclared: own.isDeclared });
  }

  /** The innermost namespace around a place that is drawn. */
  #shown(namespace: string | undefined): string | undefined {
    if (namespace === undefined || this.#options.nestsNamespaces) return namespace;
    const known = this.#namespaces.get(namespace);
    return known?.isDeclared ? known.id : this.#shown(known?.parent);
  }
}

/** What a class is called in a sentence. */
export function calledOf(diagram: ClassDiagram): (id: string) => string {
  const names = new Map(diagram.classes.map(({ id, name }) => [id, wordsOf(name)]));
  return (id) => names.get(id) ?? id;
}
