import { readFileSync } from 'node:fs';
import path from 'node:path';

interface SchemaType {
  readonly parents: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const file = path.join(import.meta.dirname, '../fixtures/structured-data/schema-org.json');

/** The part of schema.org's vocabulary that the publication uses, taken from its own definitions. */
const { types } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly types: Readonly<Record<string, SchemaType>>;
};

/** Everything in a JSON-LD document that schema.org's definitions do not allow, each with its place. */
export function offences(document: {
  readonly '@context': unknown;
  readonly '@graph': unknown;
}): string[] {
  const graph = Array.isArray(document['@graph']) ? document['@graph'] : [];
  const context = document['@context'] === 'https://schema.org' ? [] : ['@context'];
  return [...context, ...graph.flatMap((node, index) => offencesOf(node, `${index}`))];
}

function offencesOf(node: unknown, place: string): string[] {
  if (!isNode(node)) return [`${place}: not a thing`];
  const type = String(node['@type']);
  const here = `${place}/${type}`;
  if (!types[type]) return [`${here}: no known type`];
  const properties = propertiesOf(type);
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === '@type' || name === '@id')
      return typeof value === 'string' ? [] : [`${here}/${name}`];
    const range = properties.get(name);
    if (!range) return [`${here}: no property ${name}`];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => offencesOfValue(each, range, `${here}/${name}`));
  });
}

function offencesOfValue(value: unknown, range: readonly string[], place: string): string[] {
  const fits = isNode(value)
    ? ancestorsOf(String(value['@type'])).some((type) => range.includes(type))
    : range.some((type) => literals[type]?.(value));
  const own = fits ? [] : [`${place}: ${JSON.stringify(value)} is none of ${range.join(', ')}`];
  return isNode(value) ? [...own, ...offencesOf(value, place)] : own;
}

/** schema.org's data types; a URL is a text too, a text is no URL. */
const literals: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  DateTime: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value),
  Integer: Number.isInteger,
  Number: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
};

function propertiesOf(type: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ancestorsOf(type).flatMap((each) => Object.entries(types[each]?.properties ?? {})),
  );
}

/** The type itself and all that it is a kind of. */
function ancestorsOf(type: string): readonly string[] {
  return [type, ...(types[type]?.parents ?? []).flatMap(ancestorsOf)];
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
