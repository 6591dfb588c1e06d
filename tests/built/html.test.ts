import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { builtPages, fileAt } from './built-site.ts';

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
    // A heading names itself, so that its link is no part of its name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Knows no `aria-labelledby`; tests/browser/accessibility.test.ts asks a browser for the names.
    'wcag/h30': 'off',
    // Advice for search engines: an editor's title may have 120 characters.
    'long-title': 'off',
  },
});

const addresses = (await builtPages()).map(({ address }) => address);

test.each(addresses)('%s is valid', async (address) => {
  const { results } = await validator.validateFile(`${inject('siteDir')}/${fileAt(address)}`);
  const complaints = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  expect(complaints).toEqual([]);
});

test('there are pages to look at', () => {
  const some = ['/', '/404.html', '/archive/', '/about/', '/tags/'];
  expect(addresses).toEqual(expect.arrayContaining(some));
});
