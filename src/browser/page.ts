/*
 * What every page does with scripts. It is small: what a reader has to ask for, and what few texts
 * need, is loaded then, with its own styles.
 */
import './after-paint.ts';
import './theme-choice.ts';
import './search/open-search.ts';
import './current-section.ts';
import './open-diagram.ts';
import './open-preview.ts';

if (navigator.clipboard && document.querySelector('.prose .code')) import('./copy-code.ts');
if (document.querySelector('.prose .footnote-ref')) import('./margin-notes.ts');
if (document.querySelector('.nearest')) import('./nearest-addresses.ts');
