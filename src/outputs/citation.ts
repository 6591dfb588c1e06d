import { isoDate } from '../model/date.ts';
import type { Author, Post } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { absoluteUrl, urls } from '../model/url.ts';
import { filled, wordingFor } from '../wording/wording.ts';

/** A post in the forms in which others refer to it. */
export interface Citation {
  /** One line of text, in the language of the post as far as the interface speaks it. */
  readonly words: string;
  /** One entry, as BibTeX and biblatex read it. */
  readonly bibtex: string;
}

/** How to cite a post. No date of access: that is the citer's to add. */
export function citationOf(post: Post, site: Site): Citation {
  return { words: inWords(post, site), bibtex: inBibtex(post, site) };
}

/** The `citation_*` metadata that reference managers and scholarly search engines read. */
export function citationMeta(post: Post, site: Site): (readonly [name: string, content: string])[] {
  const url = absoluteUrl(post.url, site.url);
  return [
    ['citation_title', post.title],
    ...post.authors.map(({ name }) => ['citation_author', name] as const),
    ['citation_publication_date', isoDate(post.date).slice(0, 10).replaceAll('-', '/')],
    ['citation_journal_title', site.title],
    ['citation_publisher', site.author.name],
    ['citation_language', post.language],
    ['citation_keywords', post.tags.map(({ label }) => label).join('; ')],
    ['citation_abstract', post.description],
    ['citation_public_url', url],
    ['citation_fulltext_html_url', url],
  ];
}

function inWords(post: Post, site: Site): string {
  const { strings, date } = wordingFor(post.language);
  const [, , open, close] = strings.quotes;
  const authors = post.authors.map(({ name }) => name).join(strings.comma);
  const publication = authors === site.title ? [] : [site.title];
  const revised =
    post.updated > post.date ? ` (${filled(strings.revised, { date: date(post.updated) })})` : '';
  const title = `${open}${post.title}${close}`;
  const parts = [authors, title, ...publication, `${date(post.date)}${revised}`];
  return `${parts.join(strings.comma)}. ${absoluteUrl(post.url, site.url)}`;
}

const english = wordingFor('en');

function inBibtex(post: Post, site: Site): string {
  const [year = '', month = '1'] = isoDate(post.date).split('-');
  const fields = {
    author: `{${post.authors.map((author) => nameOf(author, site)).join(' and ')}}`,
    title: `{{${escapeTex(post.title)}}}`,
    howpublished: `{${escapeTex(site.title)}}`,
    year: `{${year}}`,
    month: months[Number(month) - 1] ?? 'jan',
    url: `{${absoluteUrl(post.url, site.url)}}`,
    // English, as are the styles that set it.
    ...(post.updated > post.date && { note: `{Revised ${english.date(post.updated)}}` }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(12)} = ${value},`);
  return [`@misc{${keyOf(post, site, year)},`, ...lines, '}'].join('\n');
}

/** Braces keep an organisation, and a name that BibTeX would take apart wrongly, in one piece. */
function nameOf({ id, name }: Author, site: Site): string {
  const whole = id === site.author.id || /[^\p{L}\p{M}\s.'’-]|\band\b/iu.test(name);
  return whole ? `{${escapeTex(name)}}` : escapeTex(name);
}

function keyOf({ slug }: Post, site: Site, year: string): string {
  const host = new URL(absoluteUrl(urls.home(), site.url)).hostname.split('.').at(-2) ?? 'post';
  return `${host}-${year}-${slug}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What TeX takes for commands. Braces too: BibTeX counts even escaped ones. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  '"': '\\textquotedbl{}',
};

function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^<>|`"]/g, (sign) => commands[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&');
}
