import { z } from 'zod';
import { isLanguage, languageMeantBy } from '../wording/tag.ts';
import { readDate } from './date.ts';
import { slugForm } from './slug.ts';

/*
 * The author's manual: what may stand in front matter and data files. `description` says what to
 * write and what happens when it is left out; `expected` completes the sentence "expected …" of a
 * message. Types are inferred from here and nowhere written twice.
 */

declare module 'zod' {
  interface GlobalMeta {
    /** Completes "expected …" in a message about this field. */
    expected?: string;
  }
}

const slug = z
  .string()
  .regex(slugForm)
  .meta({ expected: 'a name of lower-case letters, digits and hyphens' });

const date = z
  .string()
  .transform((text, context) => {
    const read = readDate(text);
    if (read instanceof Date) return read;
    context.addIssue({ code: 'custom', message: `"${text}" ${read}` });
    return z.NEVER;
  })
  .meta({ expected: 'a date such as 2026-05-28, or a date-time with a zone' });

const title = z.string().trim().min(1).max(120).meta({ expected: 'a text of 1 to 120 characters' });

const sentence = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .meta({ expected: 'a text of 1 to 300 characters' });

const webAddress = z
  .string()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''))
  .meta({ expected: 'an address such as https://example.org/page' });

const text = z.string().trim().min(1).meta({ expected: 'a text' });

const relatedPost = z.strictObject({
  /** The slug of another published post. */
  post: slug,
  /** One sentence: why read it next. Shown under the link. */
  why: sentence.optional(),
});

const relatedPage = z.strictObject({
  /** The whole address of a page elsewhere. */
  url: webAddress,
  /** What the link says. */
  title,
  /** One sentence: why read it next. Shown under the link. */
  why: sentence.optional(),
});

const related = z
  .union([relatedPost, relatedPage])
  .meta({ expected: '{ post: <slug>, why: … } or { url: …, title: …, why: … }' });

const revision = z
  .strictObject({
    /** When the text was changed. */
    date,
    /** A correction of an error, an update by later events, or a clarification of wording. */
    kind: z
      .enum(['correction', 'update', 'clarification'])
      .meta({ expected: 'correction, update or clarification' }),
    /** What changed, in a sentence that readers see above the post. */
    note: text,
  })
  .meta({ expected: '{ date: 2026-05-28, kind: correction, note: what changed }' });

const cover = z
  .strictObject({
    /** An image file beside the post. */
    src: text,
    /** What the image shows, for those who do not see it. */
    alt: text,
    /** What to see in it. */
    caption: text.optional(),
    /** Who made it. */
    credit: text.optional(),
  })
  .meta({ expected: '{ src: ./image.png, alt: what it shows }' });

const language = z
  .string()
  .superRefine((tag, context) => {
    if (isLanguage(tag)) return;
    const meant = languageMeantBy(tag);
    const message = `"${tag}" is no language; expected its tag, such as en or de-CH`;
    const params = meant ? { fix: `did you mean "${meant}"? Write lang: ${meant}` } : {};
    context.addIssue({ code: 'custom', message, params });
  })
  .meta({ expected: 'a language tag such as en or de-CH' });

/** The front matter of a post. */
export const postFrontMatter = z
  .strictObject({
    /** The headline: 1 to 120 characters. */
    title,
    /** The dek under the title, the feed's summary and the search result's text: 1 to 300 characters. */
    description: sentence,
    /** The day of publication. In the future: the post waits until then. A bare date means midnight UTC. */
    date,
    /** What it is about: at least one id from `tags.yaml`. The first gives the post its colour. */
    tags: z.array(slug).min(1).meta({ expected: 'a list of at least one id from tags.yaml' }),
    /** Who wrote it: ids from `authors.yaml`. Left out: the publication itself. */
    authors: z.array(slug).meta({ expected: 'a list of ids from authors.yaml' }).default([]),
    /** What to read next, in this order. Left short: filled up with the most similar posts. */
    related: z.array(related).meta({ expected: 'a list of { post: <slug>, why: … }' }).default([]),
    /** When the text last changed. Left out: the newest revision, else `date`. */
    updated: date.optional(),
    /** What changed after publication, for readers to see. */
    revisions: z.array(revision).meta({ expected: 'a list of revisions' }).default([]),
    /** True: nobody but editors sees it. */
    draft: z.boolean().meta({ expected: 'true or false' }).default(false),
    /** The series that it belongs to, by an id from `series.yaml`, and its place in it. */
    series: z
      .strictObject({
        id: slug,
        part: z.int().min(1).meta({ expected: 'a whole number from 1' }),
      })
      .meta({ expected: '{ id: <id from series.yaml>, part: 1 }' })
      .optional(),
    /** A large image above the text; search engines are told of it too. */
    cover: cover.optional(),
    /** Earlier slugs or site paths, the oldest first. Each leads here for ever. */
    aliases: z
      .array(text)
      .meta({ expected: 'a list of earlier slugs or of site paths that start with /' })
      .default([]),
    /** Whether to show the table of contents. Left out: from three headings on. */
    toc: z.boolean().meta({ expected: 'true or false' }).optional(),
    /** Whether to close with the call to action. */
    cta: z.boolean().meta({ expected: 'true or false' }).default(true),
    /** From this day on readers are told that the analysis may be out of date. */
    reviewBy: date.optional(),
    /** The language of the text as a BCP 47 tag. */
    lang: language.default('en'),
  })
  .meta({ expected: 'keys such as title: …, description: …, date: …, tags: …' });

/** The front matter of a page such as `about`. */
export const pageFrontMatter = z
  .strictObject({
    /** The headline: 1 to 120 characters. */
    title,
    /** The line under it, and the search result's text: 1 to 300 characters. */
    description: sentence,
  })
  .meta({ expected: 'keys such as title: … and description: …' });

/** One entry of `tags.yaml`. */
export const tagEntry = z
  .strictObject({
    /** The tag's name as readers see it. */
    label: title,
    /** One sentence on what its posts are about. */
    description: sentence,
  })
  .meta({ expected: '{ label: …, description: … }' });

/** One entry of `authors.yaml`. */
export const authorEntry = z
  .strictObject({
    name: title,
    /** Who it is, in one or two sentences. */
    bio: text.optional(),
    /** A page about the author. */
    url: webAddress.optional(),
    email: z.email().meta({ expected: 'an e-mail address' }).optional(),
  })
  .meta({ expected: '{ name: … }' });

/** One entry of `series.yaml`. */
export const seriesEntry = z
  .strictObject({
    title,
    /** One or two sentences on what the series argues. */
    description: sentence,
  })
  .meta({ expected: '{ title: …, description: … }' });

export type PostFrontMatter = z.infer<typeof postFrontMatter>;
export type PageFrontMatter = z.infer<typeof pageFrontMatter>;
export type TagEntry = z.infer<typeof tagEntry>;
export type AuthorEntry = z.infer<typeof authorEntry>;
export type SeriesEntry = z.infer<typeof seriesEntry>;
export type RelatedEntry = PostFrontMatter['related'][number];
export type Revision = PostFrontMatter['revisions'][number];
