import { wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import type { Attribute, Entity, EntityDiagram, Key, Relationship } from './model.ts';

/** An entity relationship diagram in words: its entities with their attributes, and relationships. */
export function describeEntities({ entities, relationships }: EntityDiagram): string {
  const names = new Map(entities.map(({ id, name }) => [id, wordsOf(name)]));
  const said = relationships.map((relationship) => relationshipWords(relationship, names));
  return paragraph([
    listing('Entities', entities.map(entityWords)),
    listing('Relationships', said),
  ]);
}

function entityWords({ name, attributes }: Entity): string {
  if (attributes.length === 0) return wordsOf(name);
  return `${wordsOf(name)} with ${attributes.map(attributeWords).join(', ')}`;
}

const keyWords: Readonly<Record<Key, string>> = {
  PK: 'primary key',
  FK: 'foreign key',
  UK: 'unique key',
};

function attributeWords({ type, name, keys, comment }: Attribute): string {
  const more = [...keys.map((key) => keyWords[key]), ...(comment ? [wordsOf(comment)] : [])];
  const words = `${wordsOf(type)} ${wordsOf(name)}`;
  return more.length === 0 ? words : `${words} (${more.join(', ')})`;
}

function relationshipWords(
  { from, to, isIdentifying, label }: Relationship,
  names: ReadonlyMap<string, string>,
): string {
  const [first, second] = [from, to].map(({ id, cardinality }) => {
    const count = cardinality.replaceAll('-', ' ');
    return `${names.get(id) ?? id} (${count})`;
  });
  const verb = label ? wordsOf(label) : '—';
  return `${first} ${verb} ${second}${isIdentifying ? '' : ', not identifying'}`;
}
