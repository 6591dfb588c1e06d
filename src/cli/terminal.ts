/** Whether an output is a terminal whose reader wants colours (https://no-color.org). */
export function isColourful(
  stream: { readonly isTTY?: boolean },
  variables: NodeJS.ProcessEnv = process.env,
): boolean {
  return stream.isTTY === true && !variables['NO_COLOR'] && variables['TERM'] !== 'dumb';
}
