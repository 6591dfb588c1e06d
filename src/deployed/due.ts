import { readDate } from '../model/date.ts';

/**
 * Whether a scheduled post waits for a build.
 * @param said the text of `/.well-known/next-publish`; null where the site has none
 * @throws Error where the text is no moment
 */
export function isDue(said: string | null, now: Date): boolean {
  if (said === null) return false;
  const moment = readDate(said.trim());
  if (!(moment instanceof Date)) throw new Error(`the site says "${said.trim().slice(0, 80)}"`);
  return moment <= now;
}
