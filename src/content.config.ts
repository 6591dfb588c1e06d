import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { dataLoader, pagesLoader, postsLoader, retirementsLoader } from './loader/collections.ts';
import { specimenLoader } from './loader/specimen.ts';
import type { Facts } from './model/document.ts';
import type { ImageFile } from './model/image.ts';
import type { Retirement } from './model/ledger.ts';
import {
  authorEntry,
  pageFrontMatter,
  postFrontMatter,
  seriesEntry,
  tagEntry,
} from './model/schema.ts';

const facts = z.custom<Facts>();
const coverImage = z.custom<ImageFile | null>();
const order = z.int();
const retirement = z.custom<Retirement>();

export const collections = {
  posts: defineCollection({
    loader: postsLoader(),
    schema: postFrontMatter.extend({ facts, coverImage }),
  }),
  pages: defineCollection({ loader: pagesLoader(), schema: pageFrontMatter.extend({ facts }) }),
  specimen: defineCollection({ loader: specimenLoader(), schema: z.object({ facts }) }),
  tags: defineCollection({ loader: dataLoader('tags'), schema: tagEntry.extend({ order }) }),
  authors: defineCollection({
    loader: dataLoader('authors'),
    schema: authorEntry.extend({ order }),
  }),
  retirements: defineCollection({ loader: retirementsLoader(), schema: retirement }),
  series: defineCollection({ loader: dataLoader('series'), schema: seriesEntry.extend({ order }) }),
};
