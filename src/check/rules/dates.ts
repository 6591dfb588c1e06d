import type { PostSource } from '../../model/content.ts';
import { isoDate } from '../../model/date.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Dates that contradict one another; a review that is due is told as a warning. */
export const dates: Rule = {
  documentation: {
    'date-order': {
      what: 'A date that contradicts the date of publication: a change or a review before the post was there.',
      why: 'Readers see when a post was published, changed and last looked after; feed readers sort by it.',
      mend: 'Correct the date that is wrong. `updated`, `revisions` and `reviewBy` come after `date`.',
      wrong: `date: 2026-05-28
updated: 2026-05-20`,
      right: `date: 2026-05-28
updated: 2026-06-02`,
    },
    'date-future': {
      what: 'A change that is said to have been made on a day to come, or a publication more than a year ahead.',
      why: 'A post that is waiting for the wrong year never appears, and nobody notices; a change cannot have happened yet.',
      mend: 'Correct the date. A `date` within the next year is a schedule and is well.',
      wrong: 'date: 2062-05-28',
      right: 'date: 2026-05-28',
    },
    'review-due': {
      what: 'The day after which the analysis was to be looked at again has passed.',
      why: 'Readers are now told that the analysis may be out of date.',
      mend: 'Review the post, then move `reviewBy` to the next such day, or remove it.',
      wrong: 'reviewBy: 2026-01-31',
      right: 'reviewBy: 2027-01-31',
    },
  },
  check: ({ posts }, now) =>
    posts.flatMap((post) => [
      ...orderProblems(post),
      ...futureProblems(post, now),
      ...due(post, now),
    ]),
};

function orderProblems(post: PostSource): Problem[] {
  const { date, updated, revisions, reviewBy } = post.frontMatter;
  const before = `before date, ${isoDate(date)}`;
  const fix = 'write a day on or after the date of publication';
  const at = (key: string, message: string) => [problemAt(post, key, 'date-order', message, fix)];
  return [
    ...(updated && updated < date
      ? at('updated', `updated is ${isoDate(updated)}, ${before}`)
      : []),
    ...(reviewBy && reviewBy < date
      ? at('reviewBy', `reviewBy is ${isoDate(reviewBy)}, ${before}`)
      : []),
    ...revisions.flatMap((revision, index) =>
      revision.date >= date
        ? []
        : at(
            `revisions.${index}.date`,
            `the revision of ${isoDate(revision.date)} comes ${before}`,
          ),
    ),
  ];
}

/** So far ahead nobody plans a post, in milliseconds. */
const year = 366 * 24 * 60 * 60 * 1000;

function futureProblems(post: PostSource, now: Date): Problem[] {
  const { date, updated, revisions, draft } = post.frontMatter;
  const at = (key: string, message: string, fix: string) => [
    problemAt(post, key, 'date-future', message, fix, 'warning'),
  ];
  if (!draft && date.getTime() - now.getTime() > year) {
    const message = `date is ${isoDate(date)}, more than a year ahead; nobody would see the post before`;
    return at('date', message, 'mend the year, or write draft: true while the day is open');
  }
  // What waits itself may tell of changes that readers will see together with it.
  if (draft || date > now) return [];
  const fix = 'write the day on which the text was changed';
  return [
    ...(updated && updated > now
      ? at('updated', `updated is ${isoDate(updated)}, a day to come`, fix)
      : []),
    ...revisions.flatMap((revision, index) =>
      revision.date > now
        ? at(
            `revisions.${index}.date`,
            `the revision of ${isoDate(revision.date)} is on a day to come`,
            fix,
          )
        : [],
    ),
  ];
}

function due(post: PostSource, now: Date): Problem[] {
  const { date, reviewBy } = post.frontMatter;
  if (!reviewBy || reviewBy > now || reviewBy < date) return [];
  const message = `reviewBy is ${isoDate(reviewBy)}; readers are now told that the analysis may be out of date`;
  const fix = 'review the post, then move reviewBy or remove it';
  return [problemAt(post, 'reviewBy', 'review-due', message, fix, 'warning')];
}
