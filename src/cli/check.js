// JavaScript, since Node starts a compiler to read TypeScript, which takes longer than most checks:
// what is imported from here comes from the cache.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

const root = process.cwd();
enableCompileCache(path.join(root, 'node_modules', '.cache', 'pdpspectra', 'code'));
const { bundleCheckLater, currentCheckBundle } = await import('./checking/bundle/current.ts');
const bundle = currentCheckBundle(root);
// A workflow checks once.
if (!bundle && !process.env.CI) await bundleCheckLater();
await import(bundle ?? './check.ts');
