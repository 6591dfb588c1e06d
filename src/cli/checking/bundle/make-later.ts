import path from 'node:path';
import { bundleCheck } from './make.ts';
import { checkBundlePaths, currentCheckBundle } from './current.ts';
import { inTurn } from '../../turn.ts';

/** Makes the bundle of `check` for `bundleCheckLater`, once; says nothing. */
const root = process.cwd();
await inTurn(path.join(checkBundlePaths(root).folder, 'bundling'), async () => {
  if (!currentCheckBundle(root)) await bundleCheck(root);
});
