import path from 'node:path';
import { environment } from '../../environment.ts';
import { loadContent } from '../../loader/load.ts';
import { selectionOf } from './selection.ts';
import { inTurn } from '../turn.ts';

/** Reads the texts that are named for grammar, for `readGrammarLater`; says nothing. */
const concerns = selectionOf(process.argv.slice(2), environment);
// Who comes second finds what the first has read, and has little left to do.
await inTurn(path.join(environment.cacheDir, 'prose', 'reading'), () =>
  loadContent(environment, { prose: { concerns } }),
);
