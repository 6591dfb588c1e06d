import { z } from 'zod';
import { contentComplaints, isAbsolute, repeated } from './content-rules.ts';

const address = z.string().refine(isAbsolute, 'is no absolute address');
const date = z.iso.datetime({ offset: true });
const text = z.string().min(1);
const author = z.strictObject({
  name: text.optional(),
  url: address.optional(),
  avatar: address.optional(),
});

/** JSON Feed 1.1: what is required, what is allowed, and of what type each value is. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: address,
  feed_url: address,
  description: text.optional(),
  next_url: address.optional(),
  language: text.optional(),
  authors: z.array(author).min(1).optional(),
  hubs: z.array(z.strictObject({ type: text, url: address })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().regex(/^tag:[\w.-]+,\d{4}:\S+$/),
      url: address,
      title: text,
      content_html: z.string(),
      summary: text,
      image: address.optional(),
      banner_image: address.optional(),
      date_published: date,
      date_modified: date,
      authors: z.array(author).min(1),
      tags: z.array(text),
      language: text,
    }),
  ),
});

/**
 * Holds a JSON feed against JSON Feed 1.1.
 * @param at where the feed lies
 * @returns what is wrong; nothing if it is valid
 */
export function jsonComplaints(json: string, at: string): string[] {
  const { success, data, error } = jsonFeed.safeParse(JSON.parse(json));
  if (!success) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [
    ...(data.feed_url === at ? [] : ['feed_url is not the address']),
    ...(data.next_url === data.feed_url ? ['next_url leads back'] : []),
    ...repeated(
      data.items.map(({ id }) => id),
      'id',
    ),
    ...data.items.flatMap((item) => [
      ...(item.date_modified < item.date_published
        ? [`${item.title}: modified before it was published`]
        : []),
      ...contentComplaints(item.content_html).map((each) => `${item.title}: ${each}`),
    ]),
  ];
}
