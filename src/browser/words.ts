import { scriptWords } from '../wording/english.ts';
import type { ScriptWords } from '../wording/strings.ts';

const given = document.querySelector<HTMLElement>('.prose')?.dataset['words'];

/** What scripts say in the text of this page: English, if the text brings no words of its own. */
export const words: ScriptWords = given ? JSON.parse(given) : scriptWords;
