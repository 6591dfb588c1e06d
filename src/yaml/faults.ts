interface Words {
  readonly message: string;
  readonly fix: string;
}

const quote = 'put quotation marks around the whole value: key: "the text"';

/** What the parser says in the words of its own trade, in those of an editor. */
const explanations: readonly (readonly [RegExp, string, string])[] = [
  [/compact mappings/, 'the value holds ": ", which starts another key', quote],
  [/unique/, 'this key was written before', 'keep one of the two, with what both say'],
  [
    /Tabs/,
    'a tab stands at the start of the line; YAML is indented with blanks',
    'write two blanks for it',
  ],
  [
    /Missing closing/,
    'the quotation mark that opens here is never closed',
    'add the same mark at the end of the value',
  ],
  [
    /Flow (?:sequence|map) .*must/,
    'the bracket that opens here is never closed, or what it holds is not indented',
    'close it with the same kind of bracket, ] or }, best on the same line',
  ],
  [
    /Unexpected scalar at node end/,
    'something stands behind the quotation mark that closes the value',
    'put the other kind of quotation marks around the whole value, as in "it\'s"',
  ],
  [
    /reserved character|directive indicator|Anchor cannot be|Unresolved alias|Unresolved tag/,
    'the value starts with a sign that means something in YAML: one of & * ! % @ or `',
    quote,
  ],
  [
    /on a single line|followed by map values|All mapping items must start at the same column/,
    'this is no line of the form "key: value", or the next one is indented where it should not be',
    'write one key a line, all from the first column; what belongs to a key is indented below it',
  ],
  [/multiple documents/, 'a line --- or ... ends the YAML here', 'remove the line'],
];

/** What can be seen in a line that is no YAML better than by its parser. */
const explanationsOfRows: typeof explanations = [
  [
    /\u00a0/,
    'a hard blank (U+00A0) stands in this line, as word processors write it; YAML wants a plain one',
    'type the blanks of this line again',
  ],
  [
    /^[^"'#]*:\s*\[(?:[^"'\]]*[\s,])?#/,
    'a # starts a remark, so the list is never closed',
    'write the names without #',
  ],
  [
    /^\s*[\w-]+:(?=[^\s:/])/,
    'a blank is missing behind the colon of the key',
    'write key: value, with a blank behind the colon',
  ],
  [
    /^\s*[\w-]+:\s*(["'])[^"']*\1\s*,/,
    'several values stand here without the brackets of a list',
    'write key: [one, two]',
  ],
  [
    /^\s*[\w-]+:\s*[“”„«].*: /,
    'the quotation marks around the value are curved, which YAML takes for letters',
    'put straight ones around the whole value: key: "the text"',
  ],
];

/**
 * @param message of the YAML parser
 * @param row the line that it is about
 */
export function inWords(message: string, row = ''): Words {
  const ofRow = explanationsOfRows.find(([pattern]) => pattern.test(row));
  if (ofRow) return { message: ofRow[1], fix: ofRow[2] };
  const known = explanations.find(([pattern]) => pattern.test(message));
  if (known) return { message: known[1], fix: known[2] };
  return {
    message: `the YAML breaks off here: ${message.replace(/\.$/, '')}`,
    fix: 'mend the syntax; a text with ": " or a leading quote, dash, @ or [ wants quotation marks around it',
  };
}
