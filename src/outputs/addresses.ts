import type { Library } from '../model/library.ts';
import { urls } from '../model/url.ts';

/** Where a reader who has mistaken an address may have wanted to go: paths with their titles. */
export function addressList({
  posts,
  pages,
  tags,
  authors,
  series,
}: Library): readonly (readonly [path: string, title: string])[] {
  return [
    ...[...posts, ...pages].map(({ url, title }) => [url, title] as const),
    ...tags.map(({ subject }) => [subject.url, subject.label] as const),
    ...series.map(({ subject }) => [subject.url, subject.title] as const),
    ...authors.map(({ subject }) => [subject.url, subject.name] as const),
    [urls.archive(), 'Archive'],
    [urls.subscribe(), 'Subscribe'],
    [urls.corrections(), 'Corrections'],
  ];
}
