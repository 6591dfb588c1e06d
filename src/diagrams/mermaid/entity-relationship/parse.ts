import type { Direction } from '../../graph/model.ts';
import type { Label, LabelOptions } from '../../label.ts';
import { directionOf } from '../directions.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { Scanner } from '../scanner.ts';
import { listed, StyleBook } from '../style-book.ts';
import { asMarkdown, typed } from './markdown.ts';
import type { Attribute, EntityDiagram, Relationship } from './model.ts';
import { takeCardinality, takeKeys, takeLine, takeName, takeWord } from './syntax.ts';

/** Above these nobody reads a drawing. */
const mostEntities = 200;
const mostRelationships = 300;

/** CSS pixels. */
const nameWrap = 240;
const labelWrap = 160;
const wordWrap = 200;
const commentWrap = 180;

/** Reads an entity relationship diagram. Source: https://mermaid.js.org/syntax/entityRelationshipDiagram.html */
export function parseEntityDiagram(reading: Reading): EntityDiagram {
  return new EntityParser(reading).parse();
}

interface DraftEntity {
  readonly id: string;
  readonly at: number;
  alias: Phrase | undefined;
  readonly attributes: Attribute[];
}

class EntityParser {
  readonly #reading: Reading;
  readonly #scanner: Scanner;
  readonly #styles = new StyleBook();
  readonly #entities = new Map<string, DraftEntity>();
  readonly #relationships: Relationship[] = [];
  #direction: Direction = 'TB';

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#scanner = new Scanner(reading);
  }

  parse(): EntityDiagram {
    const scanner = this.#scanner;
    for (scanner.skipGaps(); !scanner.isAtEnd; scanner.skipGaps()) {
      this.#statement();
      this.#checkSize();
    }
    if (this.#entities.size === 0) {
      const fix = 'write at least one, such as ORDER, or CUSTOMER ||--o{ ORDER : places';
      this.#reading.fail(this.#reading.source.keywordAt, 'the diagram has no entity', fix);
    }
    this.#styles.note(this.#reading);
    return {
      direction: this.#direction,
      entities: [...this.#entities.values()].map(({ id, at, alias, attributes }) => ({
        id,
        name: this.#label(alias ?? { text: id, at }, { wrapAt: nameWrap, isBold: true }),
        attributes,
        style: this.#styles.styleOf(id),
      })),
      relationships: this.#relationships,
    };
  }

  #statement(): void {
    const scanner = this.#scanner;
    if (scanner.take(/direction[^\S\n]+(?=[A-Za-z]+[^\S\n;]*(?:[;\n]|$))/iy)) this.#setDirection();
    else if (scanner.take(/classDef[^\S\n]+(?=[\w\p{L}])/iuy)) {
      this.#styles.define(scanner.line().text);
    } else if (scanner.take(styleStatement)) this.#styles.style(scanner.line().text);
    else if (scanner.take(classStatement)) this.#assign(scanner.line().text);
    else this.#ofEntity();
  }

  #setDirection(): void {
    const { text, at } = this.#scanner.line();
    const direction = directionOf(text.toUpperCase());
    if (!direction) this.#reading.fail(at, `the direction "${text}"`, 'write TB, BT, LR or RL');
    this.#direction = direction;
  }

  /** Ids between commas, then classes between commas. */
  #assign(text: string): void {
    const parts = text.replace(/\s*,\s*/g, ',').split(/\s+/);
    this.#styles.assign(listed(parts[0] ?? ''), listed(parts.slice(1).join(',')));
  }

  /** A statement that begins with the name of an entity. */
  #ofEntity(): void {
    const scanner = this.#scanner;
    const first = this.#entity();
    this.#alias(first);
    this.#classes(first);
    scanner.skipSpaces();
    if (scanner.take(/\s*(?=\{)/y)) this.#attributes(first);
    else if (!scanner.peek(/[\n;]|$/y)) this.#relationship(first);
    scanner.skipSpaces();
    if (scanner.peek(/[\n;]|$/y) || scanner.text[scanner.at - 1] === '}') return;
    const fix = 'write one statement a line, and names with spaces in quotes';
    this.#reading.fail(scanner.at, `${scanner.here()} cannot stand here`, fix);
  }

  #entity(): DraftEntity {
    const scanner = this.#scanner;
    scanner.skipSpaces();
    const { at } = scanner;
    const name = takeName(scanner);
    if (!name || name.text === '') {
      const found = name
        ? 'an empty name'
        : `${scanner.here()} where the name of an entity is expected`;
      const fix = 'write letters, digits, _ and -, or all in quotes, such as "Order item"';
      return this.#reading.fail(at, found, fix);
    }
    const known = this.#entities.get(name.text);
    if (known) return known;
    const entity = { id: name.text, at: name.at, alias: undefined, attributes: [] };
    this.#entities.set(entity.id, entity);
    return entity;
  }

  #alias(entity: DraftEntity): void {
    const scanner = this.#scanner;
    scanner.skipSpaces();
    const { at } = scanner;
    if (!scanner.take(/\[[^\S\n]*/y)) return;
    const alias = scanner.quoted() ?? {
      at: scanner.at,
      text: scanner.take(/[^\]\n"]+/y)?.[0].trim() ?? '',
    };
    if (!scanner.take(/\s*\]/y)) {
      this.#reading.fail(at, 'an alias is never closed', 'write it as o["Customer order"]');
    }
    if (alias.text.trim() === '') return;
    this.#reading.replaced(alias.text, entity.alias?.text ?? alias.text);
    entity.alias ??= alias;
  }

  #classes({ id }: DraftEntity): void {
    const scanner = this.#scanner;
    scanner.skipSpaces();
    if (!scanner.take(/:::[^\S\n]*/y)) return;
    const names = scanner.take(/[\w\p{L}-]+(?:[^\S\n]*,[^\S\n]*[\w\p{L}-]+)*/uy)?.[0];
    if (names === undefined) {
      this.#reading.fail(scanner.at, '::: without a name', 'write the class behind it');
    }
    this.#styles.assign([id], listed(names));
  }

  #relationship(first: DraftEntity): void {
    const scanner = this.#scanner;
    const { at } = scanner;
    const fromCardinality = takeCardinality(scanner) ?? this.#unknown(first, at, at);
    const line = takeLine(scanner) ?? this.#unknown(first, at, scanner.at);
    const toCardinality = takeCardinality(scanner) ?? this.#unknown(first, at, scanner.at);
    const second = this.#entity();
    this.#alias(second);
    this.#classes(second);
    scanner.skipSpaces();
    const label = scanner.take(/:[^\S\n]*/y) ? (scanner.quoted() ?? scanner.line()) : undefined;
    this.#relationships.push({
      from: { id: first.id, cardinality: fromCardinality },
      to: { id: second.id, cardinality: toCardinality },
      isIdentifying: line.isIdentifying,
      label: label?.text.trim() ? this.#label(label, { wrapAt: labelWrap }) : undefined,
    });
  }

  /** @param begin where the relationship begins; @param at where it cannot be read on */
  #unknown(first: DraftEntity, begin: number, at: number): never {
    const scanner = this.#scanner;
    scanner.at = at;
    scanner.skipSpaces();
    const found = scanner.here();
    if (scanner.at === begin && scanner.peek(/["\p{L}\p{N}_]/uy)) {
      const fix = 'put a name with spaces in quotes, and a relationship between two names';
      return this.#reading.fail(scanner.at, `${found} behind ${first.id}`, fix);
    }
    const fix =
      'write a cardinality (|o, ||, }o or }|), -- or .., and a cardinality (o|, ||, o{ or |{)';
    return this.#reading.fail(scanner.at, `${found} is no part of a relationship`, fix);
  }

  /** The attributes of an entity between braces. */
  #attributes({ id, attributes }: DraftEntity): void {
    const scanner = this.#scanner;
    const opened = scanner.at;
    scanner.take(/\{/y);
    for (;;) {
      scanner.take(/[\s;]+/y);
      if (scanner.take(/\}/y)) return;
      if (scanner.isAtEnd || scanner.peek(/[^\s"{}]*\s*\{/y)) {
        const before = scanner.isAtEnd ? '' : ' before the next {';
        const message = `the attributes of ${id} are never closed${before}`;
        this.#reading.fail(opened, message, 'write } behind the last of them');
      }
      attributes.push(this.#attribute());
    }
  }

  #attribute(): Attribute {
    const scanner = this.#scanner;
    const type = takeWord(scanner) ?? this.#noAttribute();
    scanner.skipSpaces();
    const name = takeWord(scanner);
    if (!name) {
      const message = `"${type.text}" has no name beside it; expected a type and a name`;
      return this.#reading.fail(type.at, message, 'write both on one line: string title PK "…"');
    }
    const keys = takeKeys(scanner);
    scanner.skipSpaces();
    const comment = scanner.quoted();
    return {
      type: this.#label(typed(type), { wrapAt: wordWrap }),
      name: this.#label(typed(name), { wrapAt: wordWrap }),
      keys,
      comment: comment?.text.trim() ? this.#label(comment, { wrapAt: commentWrap }) : undefined,
    };
  }

  #noAttribute(): never {
    const fix = 'write a type, a name, keys and a comment: string title PK "as it is printed"';
    const { at } = this.#scanner;
    return this.#reading.fail(at, `${this.#scanner.here()} is no attribute`, fix);
  }

  #label({ text, at }: Phrase, options: LabelOptions): Label {
    return this.#reading.label(asMarkdown(text), at, options);
  }

  #checkSize(): void {
    const [entities, relationships] = [this.#entities.size, this.#relationships.length];
    if (entities <= mostEntities && relationships <= mostRelationships) return;
    const message = `more than ${mostEntities} entities or ${mostRelationships} relationships`;
    const fix = 'draw less, or split it into several diagrams';
    this.#reading.fail(this.#reading.source.keywordAt, message, fix);
  }
}

const styleStatement = /style[^\S\n]+(?=[^\n:{|}]+[^\S\n][\w-]+[^\S\n]*:)/iy;
const classStatement =
  /class[^\S\n]+(?=[^\s,{}|:]+(?:[^\S\n]*,[^\S\n]*[^\s,{}|:]+)*[^\S\n]+[^\s{}|:]+)/iy;
