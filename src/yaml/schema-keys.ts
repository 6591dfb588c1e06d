import { z } from 'zod';

/** The schema at a key path, so that messages can quote what its author said is expected. */
export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType {
  let current = schema;
  for (const key of path) {
    const inner = unwrap(current);
    current = childOf(inner, key) ?? inner;
  }
  return z.globalRegistry.has(current) ? current : unwrap(current);
}

/** The keys that a schema of an object knows; of all its forms, where it has several. */
export function knownKeys(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) {
    const options = inner.options as z.ZodType[];
    return [...new Set(options.flatMap((option) => knownKeys(option)))];
  }
  return [];
}

/** Whether a key may be left out. */
export function canGo(schema: z.ZodType, keyPath: readonly string[]): boolean {
  const parent = unwrap(schemaAt(schema, keyPath.slice(0, -1)));
  const own = parent instanceof z.ZodObject ? parent.shape[keyPath.at(-1) ?? ''] : undefined;
  return own instanceof z.ZodOptional || own instanceof z.ZodDefault;
}

function childOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as z.ZodType[];
    return options.map((option) => childOf(unwrap(option), key)).find(Boolean);
  }
  return undefined;
}

/** Looks through `optional` and `default`, stopping where the author's words stand. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}
