import { directionOf } from '../directions.ts';
import { ownSettings } from '../own-settings.ts';
import type { Reading } from '../reading.ts';
import { Scanner } from '../scanner.ts';
import { listed } from '../style-book.ts';
import { Draft } from './draft.ts';
import type { ClassDiagram, End, RelationEnd } from './model.ts';
import { type Statement, statements } from './statements.ts';
import { failAtRelation, type Ref, takeArrow, takeLabel, takeName, takeRef } from './syntax.ts';

/** Above these nobody reads a drawing. */
const mostParts = 200;
const mostRelations = 300;
const deepest = 8;

/** Reads a class diagram. Source: https://mermaid.js.org/syntax/classDiagram.html */
export function parseClassDiagram(reading: Reading): ClassDiagram {
  const settings = ownSettings(reading, 'class', ['hideEmptyMembersBox', 'hierarchicalNamespaces']);
  const draft = new Draft(reading, {
    hidesEmptyMembers: settings['hideEmptyMembersBox'] === true,
    nestsNamespaces: settings['hierarchicalNamespaces'] !== false,
  });
  return new ClassParser(new Scanner(reading), draft).parse();
}

interface OpenNamespace {
  readonly id: string;
  readonly at: number;
}

class ClassParser {
  readonly #scanner: Scanner;
  readonly #reading: Reading;
  readonly #draft: Draft;
  readonly #open: OpenNamespace[] = [];
  readonly #readers: Readonly<Record<Statement, () => void>> = {
    direction: () => this.#direction(),
    namespace: () => this.#namespace(),
    class: () => this.#class(),
    annotation: () => this.#annotation(),
    note: () => this.#note(),
    interaction: () => this.#interaction(),
    style: () => this.#draft.styles.style(this.#scanner.line().text),
    classDef: () => this.#draft.styles.define(this.#scanner.line().text),
    cssClass: () => this.#cssClass(),
  };

  constructor(scanner: Scanner, draft: Draft) {
    this.#scanner = scanner;
    this.#reading = scanner.reading;
    this.#draft = draft;
  }

  parse(): ClassDiagram {
    const { source } = this.#reading;
    for (this.#scanner.skipGaps(); !this.#scanner.isAtEnd; this.#scanner.skipGaps()) {
      if (this.#scanner.take(/\}/y)) this.#closeNamespace();
      else this.#statement();
      this.#checkSize();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed) {
      const fix = 'write } behind the last of its classes';
      this.#reading.fail(unclosed.at, `the namespace ${unclosed.id} is never closed`, fix);
    }
    const diagram = this.#draft.finish();
    if (this.#draft.size === 0) {
      const fix = 'write at least one, such as class Order';
      this.#reading.fail(source.keywordAt, 'the diagram has no class', fix);
    }
    return diagram;
  }

  #statement(): void {
    const scanner = this.#scanner;
    const known = statements.find(([begins]) => scanner.peek(begins));
    if (known) {
      scanner.take(known[0]);
      this.#readers[known[1]]();
    } else this.#ofClass();
    this.#endStatement();
  }

  #direction(): void {
    const { text, at } = this.#scanner.line();
    const direction = directionOf(text.slice(0, 2).toUpperCase());
    if (!direction) this.#reading.fail(at, `the direction "${text}"`, 'write TB, BT, LR or RL');
    this.#draft.direction = direction;
  }

  #namespace(): void {
    const scanner = this.#scanner;
    const { at } = scanner;
    const name = takeName(scanner);
    if (name === undefined) {
      this.#reading.fail(at, `${scanner.here()} is no name`, 'write namespace Billing { … }');
    }
    scanner.skipSpaces();
    const label = takeLabel(scanner);
    scanner.take(/\s*/y);
    const brace = scanner.at;
    if (!scanner.take(/\{/y)) {
      const message = `${scanner.here()} behind the namespace ${name}; expected {`;
      this.#reading.fail(brace, message, `write namespace ${name} { … }`);
    }
    if (this.#open.length === deepest) {
      const message = `namespaces more than ${deepest} deep`;
      this.#reading.fail(at, message, 'nest them less');
    }
    const id = this.#draft.addNamespace(name, at, label?.text, this.#open.at(-1)?.id);
    this.#open.push({ id, at: brace });
  }

  #closeNamespace(): void {
    if (this.#open.pop()) return;
    const fix = 'leave it out, or write the { that it closes';
    this.#reading.fail(this.#scanner.at - 1, 'a } that closes nothing', fix);
  }

  #class(): void {
    const scanner = this.#scanner;
    const ref = this.#ref('class Order');
    const uml = this.#draft.classOf(ref);
    const namespace = this.#open.at(-1)?.id;
    if (namespace !== undefined) uml.namespace = namespace;
    for (;;) {
      scanner.skipSpaces();
      const label = takeLabel(scanner);
      if (label) {
        this.#reading.replaced(uml.label?.text, label.text);
        uml.label = label;
      } else if (scanner.peek(/:::/y)) this.#cssClasses(ref);
      else if (scanner.take(/<</y)) this.#draft.annotate(ref, ...this.#annotationName());
      else break;
    }
    if (scanner.peek(/\{/y)) this.#body(ref);
  }

  /** The members between braces, one a line. */
  #body(ref: Ref): void {
    const scanner = this.#scanner;
    const opened = scanner.at;
    scanner.take(/\{/y);
    for (;;) {
      scanner.take(/\s+/y);
      const { at } = scanner;
      // Braces that open and close inside a line belong to a member.
      const text = scanner.take(/(?:[^{}\n]|\{[^{}\n]*\}(?=[^\S\n]*[^\s}]))+/y)?.[0] ?? '';
      if (text !== '') this.#draft.addMember(ref, text.trim(), at);
      if (scanner.take(/\}/y)) return;
      if (scanner.isAtEnd || scanner.peek(/\{/y)) {
        const before = scanner.isAtEnd ? '' : ' before the next {';
        const message = `the members of ${ref.id} are never closed${before}`;
        this.#reading.fail(opened, message, 'write } behind the last of them');
      }
    }
  }

  #annotation(): void {
    const [name, at] = this.#annotationName();
    this.#scanner.skipSpaces();
    this.#draft.annotate(this.#ref('<<interface>> Shape'), name, at);
  }

  /** Behind its opening brackets. */
  #annotationName(): [string, number] {
    const { at } = this.#scanner;
    const name = this.#scanner.take(/([^<>\n]+)>>/y)?.[1];
    if (name === undefined) {
      this.#reading.fail(at - 2, 'an annotation is never closed', 'write it as <<interface>>');
    }
    return [name, at];
  }

  #note(): void {
    const scanner = this.#scanner;
    const about = scanner.take(/for[^\S\n]+/y) ? this.#ref('note for Order "…"') : undefined;
    if (about) this.#draft.classOf(about);
    scanner.skipSpaces();
    const { at } = scanner;
    const text = scanner.quoted();
    if (!text) {
      const message = `${scanner.here()} where a note begins`;
      this.#reading.fail(at, message, 'write its text in quotes: note "…" or note for Order "…"');
    }
    this.#draft.addNote(text.text, text.at, about?.id, this.#open.at(-1)?.id);
  }

  #interaction(): void {
    this.#scanner.line();
    this.#reading.note('links and callbacks');
  }

  #cssClass(): void {
    const ids = this.#scanner.quoted() ?? { text: this.#scanner.take(/\S+/y)?.[0] ?? '' };
    this.#draft.styles.assign(listed(ids.text), listed(this.#scanner.line().text));
  }

  #cssClasses({ id }: Ref): void {
    const names = this.#scanner.take(/:::[^\S\n]*([\w\p{L}-]+(?:,[\w\p{L}-]+)*)/uy)?.[1];
    if (names === undefined) {
      this.#reading.fail(this.#scanner.at, '::: without a name', 'write the class behind it');
    }
    this.#draft.styles.assign([id], listed(names));
  }

  /** A statement that begins with a name: a member, a relation, or nothing more. */
  #ofClass(): void {
    const scanner = this.#scanner;
    const first = this.#ref('class Order, Order : +int total, or Order --> Item');
    scanner.skipSpaces();
    if (scanner.peek(/:::/y)) this.#cssClasses(first);
    scanner.skipSpaces();
    if (scanner.take(/:/y)) {
      const { text, at } = scanner.line();
      this.#draft.addMember(first, text, at);
    } else if (scanner.peek(/[\n;}]|$/y)) this.#draft.classOf(first);
    else this.#relation(first);
  }

  #relation(first: Ref): void {
    const scanner = this.#scanner;
    const fromCardinality = this.#cardinality();
    scanner.skipSpaces();
    const arrow = takeArrow(scanner);
    if (!arrow) failAtRelation(scanner, first);
    scanner.skipSpaces();
    const toCardinality = this.#cardinality();
    scanner.skipSpaces();
    const second = this.#ref(`${first.id} --> Item`);
    scanner.skipSpaces();
    if (scanner.peek(/:::/y)) this.#cssClasses(second);
    scanner.skipSpaces();
    const label = scanner.take(/:/y) ? scanner.line() : undefined;
    const isToInterface = arrow.to === 'lollipop' && arrow.from === 'none';
    const isFromInterface = arrow.from === 'lollipop' && arrow.to === 'none';
    this.#draft.relations.push({
      from: this.#end(first, arrow.from, fromCardinality, isFromInterface),
      to: this.#end(second, arrow.to, toCardinality, isToInterface),
      isDashed: arrow.isDashed,
      label: label?.text ? this.#reading.label(label.text, label.at, { wrapAt: 160 }) : undefined,
    });
  }

  #end(ref: Ref, kind: End, cardinality: RelationEnd['cardinality'], isInterface: boolean) {
    if (!isInterface) this.#draft.classOf(ref);
    const interfaceName = isInterface ? this.#reading.label(ref.id, ref.at) : undefined;
    return { id: ref.id, kind, cardinality, interfaceName };
  }

  #cardinality(): RelationEnd['cardinality'] {
    const text = this.#scanner.quoted();
    if (!text || text.text.trim() === '') return undefined;
    return this.#reading.label(text.text, text.at, { wrapAt: 120 });
  }

  #ref(example: string): Ref {
    const scanner = this.#scanner;
    const ref = takeRef(scanner);
    if (ref) return ref;
    const message = `${scanner.here()} where the name of a class is expected`;
    const fix = `write letters, digits, _ and -, or all in backticks, such as ${example}`;
    return this.#reading.fail(scanner.at, message, fix);
  }

  #endStatement(): void {
    const scanner = this.#scanner;
    scanner.take(/[^\S\n;]*;*[^\S\n]*/y);
    if (scanner.isAtEnd || scanner.peek(/[\n}]/y)) return;
    // What follows a brace may stand on the same line.
    if (/[{};]\s*$/.test(scanner.text.slice(Math.max(0, scanner.at - 40), scanner.at))) return;
    const fix = 'write one statement a line, names with spaces in backticks, texts in quotes';
    this.#reading.fail(scanner.at, `${scanner.here()} cannot stand here`, fix);
  }

  #checkSize(): void {
    const [parts, relations] = [this.#draft.size, this.#draft.relations.length];
    if (parts <= mostParts && relations <= mostRelations) return;
    const message = `more than ${mostParts} classes, notes and namespaces, or ${mostRelations} relations`;
    this.#reading.fail(
      this.#reading.source.keywordAt,
      message,
      'draw less, or split it into several diagrams',
    );
  }
}
