/** A file that stands in for a line of `_redirects`; paths are those of the site. */
export type StandIn =
  | { readonly file: string; readonly html: string }
  /** What was a file, such as a feed, is there again under its old name. */
  | { readonly file: string; readonly copyOf: string };

/**
 * What does the work of `_redirects` on a host that does not read it. What it cannot say are
 * statuses such as 410, and the further pages of a listing.
 * @param redirects the text of that file
 */
export function standInsFor(redirects: string, siteUrl: string): StandIn[] {
  return redirects.split('\n').flatMap((line): StandIn[] => {
    const [, from = '', to = ''] = /^(\/[^\s:*]*)\*? (\/\S*) 301$/.exec(line.trim()) ?? [];
    if (from === '') return [];
    if (isFile(from) && isFile(to)) return [{ file: from, copyOf: to }];
    const file = isFile(from) ? from : `${from.replace(/\/$/, '')}/index.html`;
    return [{ file, html: pageThatLeadsTo(to, siteUrl) }];
  });
}

function isFile(address: string): boolean {
  return /\.[a-z0-9]+$/i.test(address);
}

function pageThatLeadsTo(to: string, siteUrl: string): string {
  const href = to.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved</title>
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${siteUrl}${href}">
</head>
<body><p>This page has moved <a href="${href}">to its new address</a>.</p></body>
</html>
`;
}
