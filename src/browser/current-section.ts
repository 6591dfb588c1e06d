/* Marks in the contents the section that is being read. */
const links = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
}
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

/* A heading is passed once it has reached the upper third of the window. */
const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -67% 0px' });
for (const heading of headings) observer.observe(heading);

function mark(): void {
  const limit = innerHeight / 3;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= limit);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
