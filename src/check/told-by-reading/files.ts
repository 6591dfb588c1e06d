import type { RuleDocumentations } from '../../model/rule-documentation.ts';

/** What reading a file, before its text is understood, can find. */
export const ofFiles: RuleDocumentations = {
  'empty-file': {
    what: 'A post or page whose file holds nothing.',
    why: 'There is nothing to publish.',
    mend: 'Write front matter and a text, or remove the file. `npm run new -- "Title"` writes a start.',
    wrong: '',
    right: '---\ntitle: "What changed"\n…\n---\n\nThe first paragraph.',
  },
  'file-name': {
    what: 'A file in the content folder whose name is no slug, or of a kind that has no place there.',
    why: 'The name becomes the address of the post, which is kept for good.',
    mend: 'Name a post `slug.mdx` or `slug/index.mdx`, the slug of lower-case letters, digits and hyphens. Files to be served as they are belong in `public/`.',
    wrong: 'content/posts/My first post.mdx',
    right: 'content/posts/my-first-post.mdx',
  },
  'front-matter-missing': {
    what: 'A post or page that does not start with front matter, or whose front matter is never closed.',
    why: 'Without title, description, date and tags there is nothing to list.',
    mend: 'Start the file with a line `---`, write the keys, and close with another line `---`.',
    wrong: 'The first paragraph.',
    right:
      '---\ntitle: "What changed"\ndescription: "What the post claims, and for whom."\ndate: 2026-05-28\ntags: [cost]\n---\n\nThe first paragraph.',
  },
  'ledger-file': {
    what: 'A file of `content/ledger/` that cannot be read, or the whole folder gone, though it was committed once.',
    why: 'What it records could not be held against what is published now.',
    mend: 'Bring it back from the history of the repository, or delete it and run `npm run check -- --fix`.',
    wrong: '{ "kind": "posts", "id": ',
    right: 'the file as `npm run check -- --fix` wrote it',
  },
  'empty-text': {
    what: 'A post with front matter and nothing below it.',
    why: 'Readers and subscribers would open it in vain.',
    mend: 'Write the text, or write `draft: true` until it is there.',
    wrong: '---\ntitle: "What changed"\n…\n---',
    right: '---\ntitle: "What changed"\n…\n---\n\nThe first paragraph.',
  },
  'merge-conflict': {
    what: 'The marks that Git leaves where two people changed the same lines.',
    why: 'Both versions would be published, marks included.',
    mend: 'Keep what is right of the two versions, and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.',
    wrong: '<<<<<<< HEAD\nCosts fell.\n=======\nCosts rose.\n>>>>>>> costs',
    right: 'Costs rose.',
  },
  'illegal-character': {
    what: 'Bytes that are not UTF-8, or an invisible character: one of control, or, as a warning, one of no width.',
    why: 'No page or feed can carry them; a feed reader would refuse the whole feed.',
    mend: 'Save the file as UTF-8, delete the character, and type it again.',
    wrong: 'café, saved as Latin-1',
    right: 'café, saved as UTF-8',
  },
};
