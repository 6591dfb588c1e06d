/** A key path as its author would say it: lists are counted from one. */
export function inWords(keyPath: readonly string[]): string {
  return keyPath.reduce((outer, key) => {
    if (/^\d+$/.test(key) && outer !== '') return `entry ${Number(key) + 1} of ${outer}`;
    if (outer.startsWith('entry ')) return `${key} of ${outer}`;
    return outer === '' ? key : `${outer}.${key}`;
  }, '');
}

/** The same, with quotation marks around what stands in the file as the last key. */
export function quoted(keyPath: readonly string[]): string {
  const words = inWords(keyPath);
  return words.includes(' of entry ') ? words.replace(/^\S+/, '"$&"') : `"${words}"`;
}
