import type { Direction } from '../../graph/model.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { FlowEdge, FlowGroup, FlowNode, Flowchart, Link } from './model.ts';
import type { ShapeName } from './shape-names.ts';
import { Styles } from './styles.ts';

/** Above these nobody reads a drawing. */
const mostNodes = 200;
const mostEdges = 300;
const mostGroups = 60;

/** Before a number, the id of a group that has none; no author can write it. */
const untitled = 'untitled ';

interface DraftNode {
  readonly at: number;
  readonly text?: string;
  readonly shape?: ShapeName;
}

interface DraftGroup {
  readonly id: string;
  readonly title: Phrase;
  readonly isTitled: boolean;
  readonly at: number;
  readonly ids: Set<string>;
  direction?: Direction;
}

/** A flowchart while its statements are read; `finish` holds it together. */
export class Draft {
  readonly styles: Styles;
  direction: Direction = 'TB';
  readonly #reading: Reading;
  readonly #nodes = new Map<string, DraftNode>();
  readonly #edges: FlowEdge[] = [];
  #edgeCount = 0;
  readonly #edgeIds = new Set<string>();
  /** By id, in the order in which they end. */
  readonly #groups = new Map<string, DraftGroup>();
  readonly #open: DraftGroup[] = [];
  readonly #parents = new Map<string, string>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.styles = new Styles(reading);
  }

  isEdge(id: string): boolean {
    return this.#edgeIds.has(id);
  }

  /** Names a node; a text or a shape replaces what was given before. */
  node(
    id: string,
    at: number,
    { text, shape }: { text?: string | undefined; shape?: ShapeName | undefined } = {},
  ): void {
    const node = this.#nodes.get(id) ?? { at };
    if (text !== undefined) this.#reading.replaced(node.text, text);
    const given = {
      ...(text !== undefined && { text, at }),
      ...(shape !== undefined && { shape }),
    };
    this.#nodes.set(id, { ...node, ...given });
    this.#open.at(-1)?.ids.add(id);
  }

  /** Joins each of some nodes to each of others; an id belongs to the first connection. */
  join(from: readonly string[], to: readonly string[], link: Link, id: string | undefined): void {
    this.#edgeCount += from.length * to.length;
    if (this.#edgeCount > mostEdges) return;
    for (const [fromIndex, start] of from.entries()) {
      for (const [toIndex, end] of to.entries()) {
        const isNamed = fromIndex === from.length - 1 && toIndex === 0;
        this.#edges.push({ ...link, from: start, to: end, id: isNamed ? id : undefined });
      }
    }
    if (id !== undefined) this.#edgeIds.add(id);
  }

  /** @param id undefined for a group that nothing can name */
  openGroup(id: string | undefined, title: Phrase, isTitled: boolean, at: number): void {
    const known = id ?? `${untitled}${this.#groups.size + this.#open.length}`;
    this.#open.push({ id: known, title, isTitled, at, ids: new Set() });
  }

  /** Directs the group that is open; false where none is. */
  direct(direction: Direction): boolean {
    const group = this.#open.at(-1);
    if (group) group.direction = direction;
    return group !== undefined;
  }

  /** Ends the group that is open; false where none is. What it names is in it, unless taken. */
  closeGroup(): boolean {
    const group = this.#open.pop();
    if (!group) return false;
    const before = this.#groups.get(group.id);
    const title = before && !group.isTitled ? before : group;
    if (before?.isTitled) this.#reading.replaced(before.title.text, title.title.text);
    this.#groups.set(group.id, {
      ...before,
      ...group,
      at: before?.at ?? group.at,
      title: title.title,
    });
    for (const id of group.ids) {
      if (!this.#parents.has(id)) this.#parents.set(id, group.id);
    }
    this.#open.at(-1)?.ids.add(group.id);
    return true;
  }

  /** Checks the whole. @throws SyntaxFault where groups do not hold together, or there is too much */
  finish(): Flowchart {
    const unclosed = this.#open.at(-1);
    if (unclosed) {
      const fix = 'write end on a line of its own, behind what it holds';
      this.#reading.fail(unclosed.at, 'this subgraph is never closed', fix);
    }
    for (const group of this.#groups.values()) this.#checkGroup(group);
    this.#checkSize();
    const ids = [...this.#nodes.keys(), ...this.#groups.keys(), ...this.#edgeIds];
    this.styles.check(new Set(ids), this.#edges.length);
    return {
      direction: this.direction,
      nodes: [...this.#nodes].flatMap(([id, node]) => this.#nodeOf(id, node)),
      edges: this.#edges,
      groups: [...this.#groups.values()]
        .sort((a, b) => a.at - b.at)
        .map((group) => this.#groupOf(group)),
      styles: this.styles,
    };
  }

  #nodeOf(id: string, { at, text, shape = 'rect' }: DraftNode): FlowNode[] {
    if (this.#groups.has(id)) return [];
    return [{ id, at, text, shape, group: this.#parents.get(id) }];
  }

  #groupOf({ id, title, direction }: DraftGroup): FlowGroup {
    const parent = this.#parents.get(id);
    return { id, title: title.text, at: title.at, parent, direction };
  }

  #checkGroup({ id, title, at }: DraftGroup): void {
    const above: string[] = [id];
    for (let next = this.#parents.get(id); next; next = this.#parents.get(next)) {
      if (above.includes(next)) {
        const message = `subgraphs that hold each other: ${[...above, next].join(' in ')}`;
        this.#reading.fail(at, message, 'name each subgraph outside of what it holds');
      }
      above.push(next);
    }
    const node = this.#nodes.get(id);
    if (node?.text !== undefined && node.text !== title.text) {
      const message = `"${node.text}" as the label of ${id}, which is a subgraph`;
      this.#reading.fail(
        node.at,
        message,
        `write the label as its title: subgraph ${id} [${node.text}]`,
      );
    }
  }

  #checkSize(): void {
    const at = this.#reading.source.keywordAt;
    const nodes = [...this.#nodes.keys()].filter((id) => !this.#groups.has(id)).length;
    if (nodes + this.#groups.size === 0) {
      this.#reading.fail(at, 'the flowchart has no node', 'write at least one, such as A[Words]');
    }
    const [most, found] = [
      `${mostNodes} nodes, ${mostEdges} connections and ${mostGroups} subgraphs`,
      `${nodes} nodes, ${this.#edgeCount} connections and ${this.#groups.size} subgraphs`,
    ];
    if (nodes > mostNodes || this.#edgeCount > mostEdges || this.#groups.size > mostGroups) {
      const message = `the flowchart has ${found}; expected at most ${most}`;
      this.#reading.fail(at, message, 'draw less, or split it into several diagrams');
    }
  }
}
