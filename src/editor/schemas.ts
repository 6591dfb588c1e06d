import { z } from 'zod';
import type { Content, PostSource } from '../model/content.ts';
import {
  authorEntry,
  pageFrontMatter,
  postFrontMatter,
  seriesEntry,
  tagEntry,
} from '../model/schema.ts';

/** What an editor's program must know of the content to complete and to judge what is typed. */
export type KnownContent = Pick<Content, 'tags' | 'authors' | 'series'> & {
  readonly posts: readonly Pick<PostSource, 'slug' | 'frontMatter' | 'sound'>[];
};

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON schemas of front matter and data files, by name; made from the schemas that `check` uses. */
export function editorSchemas(content: KnownContent): Readonly<Record<SchemaName, JsonSchema>> {
  return {
    post: postSchema(content),
    page: jsonSchemaOf(pageFrontMatter),
    'tags-file': jsonSchemaOf(z.record(z.string(), tagEntry)),
    'authors-file': jsonSchemaOf(z.record(z.string(), authorEntry)),
    'series-file': jsonSchemaOf(z.record(z.string(), seriesEntry)),
  };
}

export type SchemaName = 'post' | 'page' | 'tags-file' | 'authors-file' | 'series-file';

function postSchema({ tags, authors, series, posts }: KnownContent): JsonSchema {
  const schema = jsonSchemaOf(postFrontMatter);
  const fill = (at: readonly string[], choices: readonly Choice[]) => {
    const place = at.reduce<unknown>((value, key) => child(value, key), schema);
    if (isRecord(place) && choices.length > 0) offer(place, choices);
  };
  fill(['properties', 'tags', 'items'], tags.entries.map(toChoice('label')));
  fill(['properties', 'authors', 'items'], authors.entries.map(toChoice('name')));
  fill(['properties', 'series', 'properties', 'id'], series.entries.map(toChoice('title')));
  fill(
    ['properties', 'related', 'items', 'anyOf', '0', 'properties', 'post'],
    posts
      .filter(({ sound, frontMatter }) => sound && !frontMatter.draft)
      .map(({ slug, frontMatter }) => ({ value: slug, says: frontMatter.title })),
  );
  return schema;
}

interface Choice {
  readonly value: string;
  readonly says: string;
}

function toChoice<Key extends string>(key: Key) {
  return ({ id, data }: { readonly id: string; readonly data: Readonly<Record<Key, string>> }) => ({
    value: id,
    says: data[key],
  });
}

/** The ids that there are, in place of the form that an id has. */
function offer(place: Record<string, unknown>, choices: readonly Choice[]): void {
  delete place['pattern'];
  place['enum'] = choices.map(({ value }) => value);
  place['enumDescriptions'] = choices.map(({ says }) => says);
}

/** What may be written, before defaults and conversions. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // Messages and completions show the description; what is expected says most in fewest words.
    override: ({ jsonSchema }) => {
      const { expected, ...rest } = jsonSchema as JsonSchema & { expected?: string };
      if (expected === undefined) return;
      delete (jsonSchema as { expected?: string }).expected;
      Object.assign(jsonSchema, rest, { description: `Expected: ${expected}.` });
    },
  });
}

function child(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
