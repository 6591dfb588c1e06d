import { isoDate } from '../../model/date.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Dates that contradict one another; a review that is due is told as a warning. */
export const dates: Rule = ({ posts }, now) =>
  posts.flatMap((post) => {
    const { date, updated, revisions, reviewBy } = post.frontMatter;
    const published = isoDate(date);
    const early = 'write a day on or after the date of publication';
    return [
      ...(updated && updated < date
        ? [
            problemAt(
              post,
              'updated',
              'date-order',
              `updated is ${isoDate(updated)}, before date, ${published}`,
              early,
            ),
          ]
        : []),
      ...revisions.flatMap((revision, index) => {
        if (revision.date >= date) return [];
        const message = `the revision of ${isoDate(revision.date)} comes before date, ${published}`;
        return [problemAt(post, `revisions.${index}.date`, 'date-order', message, early)];
      }),
      ...(reviewBy && reviewBy <= now
        ? [
            problemAt(
              post,
              'reviewBy',
              'review-due',
              `reviewBy is ${isoDate(reviewBy)}; readers are now told that the analysis may be out of date`,
              'review the post, then move reviewBy or remove it',
              'warning',
            ),
          ]
        : []),
    ];
  });
