/** What one kind of task costs to run and to check. Money is in US dollars. */
export interface CostInputs {
  /** Tokens sent in one call. */
  readonly inputTokens: number;
  /** Tokens received from one call. */
  readonly outputTokens: number;
  /** Dollars per million input tokens. */
  readonly inputPrice: number;
  /** Dollars per million output tokens. */
  readonly outputPrice: number;
  /** Mean number of calls behind one delivered answer, retries included; at least 1. */
  readonly callsPerAnswer: number;
  /** Mean minutes that a person spends on one delivered answer, accepted or not. */
  readonly reviewMinutes: number;
  /** Dollars for one hour of that person. */
  readonly reviewerHourly: number;
  /** Per cent of delivered answers that are accepted; above 0, at most 100. */
  readonly acceptancePercent: number;
}

/** Where the money goes, in US dollars. */
export interface CostBreakdown {
  /** Tokens of one call. */
  readonly call: number;
  /** Tokens behind one delivered answer, retries included. */
  readonly tokens: number;
  /** Review of one delivered answer. */
  readonly review: number;
  /** One delivered answer: tokens and review. */
  readonly delivered: number;
  /** One accepted answer: the delivered answers that it takes to get one. */
  readonly accepted: number;
}

/** Made-up figures: the cheap model of the post's worked example. */
export const EXAMPLE: CostInputs = {
  inputTokens: 6000,
  outputTokens: 800,
  inputPrice: 0.5,
  outputPrice: 2,
  callsPerAnswer: 1.6,
  reviewMinutes: 4,
  reviewerHourly: 60,
  acceptancePercent: 70,
};

/**
 * Cost per accepted answer, with its parts. Rejected answers count as lost: their tokens
 * and their review are paid for by the accepted ones.
 *
 * @returns undefined when a figure is missing or negative, when there is less than one call
 * for an answer, or when the acceptance is not above 0 and at most 100
 */
export function costBreakdown(inputs: CostInputs): CostBreakdown | undefined {
  if (!isComplete(inputs)) return undefined;
  const call =
    (inputs.inputTokens * inputs.inputPrice + inputs.outputTokens * inputs.outputPrice) / 1e6;
  const tokens = inputs.callsPerAnswer * call;
  const review = (inputs.reviewMinutes / 60) * inputs.reviewerHourly;
  const delivered = tokens + review;
  const accepted = delivered / (inputs.acceptancePercent / 100);
  return { call, tokens, review, delivered, accepted };
}

function isComplete(inputs: CostInputs): boolean {
  const { callsPerAnswer, acceptancePercent } = inputs;
  const everyFigure = Object.values(inputs).every((n: number) => Number.isFinite(n) && n >= 0);
  return everyFigure && callsPerAnswer >= 1 && acceptancePercent > 0 && acceptancePercent <= 100;
}
