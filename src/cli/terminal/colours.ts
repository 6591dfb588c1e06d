import { human, inColour } from '../../check/reporters/human.ts';

/** How problems are written to an output for people. */
export function humanFor(stream: { readonly isTTY?: boolean }): typeof human {
  return isColourful(stream) ? inColour : human;
}

/**
 * Whether an output is a terminal whose reader wants colours, or one that is to have them all the same
 * (https://no-color.org, https://force-color.org).
 */
export function isColourful(
  stream: { readonly isTTY?: boolean },
  variables: NodeJS.ProcessEnv = process.env,
): boolean {
  if (variables['NO_COLOR']) return false;
  const forced = variables['FORCE_COLOR'];
  if (forced) return !/^(?:0|false)$/i.test(forced);
  return stream.isTTY === true && variables['TERM'] !== 'dumb';
}
