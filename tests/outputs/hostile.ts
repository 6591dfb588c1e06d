/** Titles that break what is put together without care. */
export const hostileTitles: readonly string[] = [
  'Quotes "double" and \'single\' and ‘typographic’',
  'Tom & Jerry &amp; <script>alert(1)</script> </title> ]]>',
  'Emoji 🎉 👩‍👩‍👧 and שלום עולם and مرحبا',
  'Cost: $5 or 50% of #1_a ~ b ^ c \\ {d} | `e`',
  '# - * > --- | a | $$ ``` [x](y) ![z] [^1] ~~w~~',
  'key: value # comment',
  '@handle {brace',
  '"',
];
