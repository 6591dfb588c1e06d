import { HtmlValidate } from 'html-validate';

/** What is asked of every page; each exception says why. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  // Astro writes the style sheet of its islands beside the first of them.
  elements: ['html5', { style: { flow: true, phrasing: true } }],
  rules: {
    // A matter of style, not of validity: Preact writes <input/>.
    'void-style': 'off',
    // The site's own scripts come from where its pages do.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A heading has a name of its own, so that its link is no part of it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Advice for search engines: an editor's title may have 120 characters.
    'long-title': 'off',
  },
});

/** What is wrong with the HTML of a file. */
export async function complaintsAbout(file: string): Promise<string[]> {
  const { results } = await validator.validateFile(file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
