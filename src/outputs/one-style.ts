/**
 * A page with the styles of its head in one element, where the first of them stood: in their order,
 * so that the cascade is the same, and ahead of linked style sheets. It is shorter, and one hash in
 * the page's policy names it.
 */
export function withOneStyle(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const sheets = [...head.matchAll(styleElement)].map(([, sheet]) => sheet);
  let isFirst = true;
  const joined = head.replace(styleElement, () => {
    const all = isFirst ? `<style>${sheets.join('')}</style>` : '';
    isFirst = false;
    return all;
  });
  return joined + html.slice(end);
}

const styleElement = /<style>([\s\S]*?)<\/style>/g;
