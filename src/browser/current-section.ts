/* Marks in the contents the section that is being read: the last whose heading is in the upper third. */
const links = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
}
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

let waiting = false;
addEventListener('scroll', markSoon, { passive: true });
addEventListener('resize', markSoon);
markSoon();

function markSoon(): void {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}

function mark(): void {
  waiting = false;
  const limit = innerHeight / 3;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= limit);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
