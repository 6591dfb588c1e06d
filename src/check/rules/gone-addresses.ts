import { isoDate } from '../../model/date.ts';
import { addressOf, fingerprintOf, gone, isInForce, type LedgerFile } from '../../model/ledger.ts';
import { type Likely, recogniser, sameText } from '../../model/likeness.ts';
import { statusOf } from '../../model/post.ts';
import { fileStart, type Problem } from '../../model/problem.ts';
import { appendToList } from '../front-matter-edit.ts';
import {
  answeringAddresses,
  type Living,
  livingIn,
  mayBeAlias,
  unknowable,
} from '../publication.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Addresses that were published and lead to nothing now. A renamed text is recognised by its content. */
export const goneAddresses: Rule = {
  documentation: {
    'gone-address': {
      what: 'An address that was published and that leads to nothing now.',
      why: 'Links to it, in other people’s pages and in readers’ bookmarks, would break.',
      mend: 'Add the old slug to `aliases` of the post that took its place; `npm run check -- --fix` does it for a renamed file. What is gone for good says so in its file of the ledger: `"now": "gone"`.',
      wrong: 'git mv content/posts/old-name.mdx content/posts/new-name.mdx',
      right: 'aliases: [old-name]',
    },
  },
  check: (content, now) => {
    const { ledger } = content;
    if (!ledger) return [];
    const answering = answeringAddresses(content, now);
    const broken = [...ledger].filter(
      ([address, { entry }]) =>
        isInForce(entry, now) &&
        !answering.has(address) &&
        entry.now !== gone &&
        !(entry.now && answering.has(entry.now)) &&
        !unknowable(content, entry.kind) &&
        !mayBeAlias(content, address),
    );
    if (broken.length === 0) return [];
    const living = livingIn(content).filter(({ entry }) => isInForce(entry, now));
    const isNew = ({ entry }: Living) => !ledger.has(addressOf(entry));
    const heirs = recogniser(living.filter(isNew), ({ entry }) => fingerprintOf(entry));
    const others = recogniser(living, ({ entry }) => fingerprintOf(entry));
    const bySlug = new Map(content.posts.map((post) => [post.slug, post]));
    return broken.map(([address, file]) => {
      const { entry } = file;
      if (entry.now) return leadsNowhere(file, entry.now);
      const hidden = entry.kind === 'posts' ? bySlug.get(entry.id) : undefined;
      if (hidden) return withdrawn(address, hidden, statusOf(hidden.frontMatter, now), file);
      const heir = ofKind(heirs(fingerprintOf(entry)), file);
      if (heir?.clear && heir.likeness >= sameText) return renamed(address, heir.item, file);
      return vanished(address, file, heir ?? ofKind(others(fingerprintOf(entry)), file));
    });
  },
};

const rule = 'gone-address';

function ofKind(found: Likely<Living> | null, { entry }: LedgerFile): Likely<Living> | null {
  return found && found.item.entry.kind === entry.kind ? found : null;
}

function renamed(address: string, { post, entry, path, at }: Living, file: LedgerFile): Problem {
  const text = `"${entry.title}" is what was published at ${address}, which leads to nothing now`;
  if (post) {
    const edit = appendToList(post, 'aliases', file.entry.id);
    const list = [...post.frontMatter.aliases, file.entry.id].join(', ');
    const fix = `write aliases: [${list}] in ${path}, or run npm run check -- --fix`;
    return { ...problemAt(post, 'aliases', rule, text, fix), ...(edit && { edits: [edit] }) };
  }
  const target = addressOf(entry);
  const edit = {
    ...fileStart,
    path: file.path,
    replaces: '{',
    text: `{\n  "now": ${JSON.stringify(target)},`,
  };
  const fix = `write "now": "${target}" into ${file.path}, or run npm run check -- --fix`;
  return { ...at, path, severity: 'error', rule, message: text, fix, edits: [edit] };
}

function withdrawn(
  address: string,
  post: Living['post'] & object,
  status: string,
  file: LedgerFile,
): Problem {
  const [key, state] =
    status === 'draft'
      ? ['draft', 'a draft now']
      : ['date', `scheduled for ${isoDate(post.frontMatter.date)} now`];
  const message = `"${post.frontMatter.title}" was published at ${address} and is ${state}: readers’ links break`;
  const fix = `publish it again, or give the address up: write "now": "${gone}" into ${file.path}`;
  return problemAt(post, key ?? '', rule, message, fix);
}

function leadsNowhere({ path }: LedgerFile, target: string): Problem {
  const message = `"${target}", where readers are sent from here, leads to nothing`;
  const fix = `write the address of what took over, or "now": "${gone}"`;
  return { ...fileStart, path, severity: 'error', rule, message, fix };
}

/** From this likeness on a text is worth naming to the editor. */
const worthNaming = 0.2;

function vanished(
  address: string,
  { entry, path }: LedgerFile,
  near: Likely<Living> | null,
): Problem {
  const message = `"${entry.title}" was published at ${address}, which leads to nothing now`;
  const named =
    near && near.likeness >= worthNaming ? ` (the most similar is ${near.item.path})` : '';
  const takeOver =
    entry.kind === 'posts'
      ? `add ${entry.id} to the aliases of the post that takes over${named}`
      : `write "now": "/…/", the address of what takes over, into this file`;
  const fix = `${takeOver}, bring it back, or give the address up: "now": "${gone}" in ${path}`;
  return { ...fileStart, path, severity: 'error', rule, message, fix };
}
