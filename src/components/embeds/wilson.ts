/** The standard normal quantile that leaves 2.5 % above it: a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

/** Two ends of an interval, each a proportion from 0 to 1, `low` at most `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The Wilson score interval at 95 % for a proportion: the true rates that a score test
 * would not reject after seeing `successes` out of `trials`. Unlike the textbook
 * interval it stays within 0 and 1 and keeps a width when nothing or everything succeeded.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * @param successes whole number from 0 to `trials`
 * @param trials whole number, at least 1
 * @throws RangeError when the counts are not such numbers
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (!Number.isInteger(trials) || trials < 1) {
    throw new RangeError(`trials must be a whole number of at least 1, not ${trials}`);
  }
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(`successes must be a whole number from 0 to ${trials}, not ${successes}`);
  }
  const observed = successes / trials;
  const z2 = Z_95 ** 2 / trials;
  const centre = observed + z2 / 2;
  const spread = Math.sqrt(z2 * (observed * (1 - observed) + z2 / 4));
  return {
    low: Math.max(0, (centre - spread) / (1 + z2)),
    high: Math.min(1, (centre + spread) / (1 + z2)),
  };
}
