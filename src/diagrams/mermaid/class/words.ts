import { wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import { calledOf } from './draft.ts';
import type { ClassDiagram, Relation, RelationEnd, UmlClass } from './model.ts';

/** A class diagram in words: its classes with their members, relations, namespaces and notes. */
export function describeClasses(diagram: ClassDiagram): string {
  const called = calledOf(diagram);
  const inside = (namespace: string) => [
    ...diagram.classes.filter((each) => each.namespace === namespace).map(({ id }) => called(id)),
    ...diagram.namespaces.filter(({ parent }) => parent === namespace).map(nameOf),
  ];
  const namespaces = diagram.namespaces.map(
    (each) => `${nameOf(each)} (${inside(each.id).join(', ') || 'empty'})`,
  );
  const notes = diagram.notes.map(({ about, label }) =>
    about === undefined ? wordsOf(label) : `on ${called(about)}: ${wordsOf(label)}`,
  );
  return paragraph([
    listing('Classes', diagram.classes.map(classWords)),
    listing(
      'Relations',
      diagram.relations.map((relation) => relationWords(relation, called)),
    ),
    listing('Namespaces', namespaces),
    listing('Notes', notes),
  ]);
}

function nameOf({ label }: ClassDiagram['namespaces'][number]): string {
  return wordsOf(label);
}

function classWords({ name, annotations, attributes, methods }: UmlClass): string {
  const marks = annotations.map(wordsOf).join(' ');
  const members = [...attributes, ...methods].map(({ words }) => words);
  const head = [marks, wordsOf(name)].filter((each) => each !== '').join(' ');
  return members.length === 0 ? head : `${head} with ${members.join(', ')}`;
}

function relationWords(relation: Relation, called: (id: string) => string): string {
  const { from, to, label, isDashed } = relation;
  const [first, second] = [endWords(from, called), endWords(to, called)];
  const facts = [factOf(from, first, second, isDashed), factOf(to, second, first, isDashed)];
  const known = facts.filter((fact) => fact !== undefined);
  const isTwoWay = from.kind === 'arrow' && to.kind === 'arrow' && !isDashed;
  const plain = `${first} is linked to ${second}${isDashed ? ' by a broken line' : ''}`;
  const said = isTwoWay ? `${first} ↔ ${second}` : known.join(' and ') || plain;
  return label ? `${said}: ${wordsOf(label)}` : said;
}

/** What the sign at an end says. */
function factOf(
  { kind }: RelationEnd,
  here: string,
  there: string,
  isDashed: boolean,
): string | undefined {
  switch (kind) {
    case 'none':
      return undefined;
    case 'extension':
      return `${there} ${isDashed ? 'implements' : 'inherits from'} ${here}`;
    case 'composition':
      return `${here} is composed of ${there}`;
    case 'aggregation':
      return `${here} aggregates ${there}`;
    case 'arrow':
      return isDashed ? `${there} depends on ${here}` : `${there} → ${here}`;
    case 'lollipop':
      return `${there} provides the interface ${here}`;
  }
}

function endWords(
  { id, cardinality, interfaceName }: RelationEnd,
  called: (id: string) => string,
): string {
  const name = interfaceName ? wordsOf(interfaceName) : called(id);
  return cardinality ? `${name} (${wordsOf(cardinality)})` : name;
}
