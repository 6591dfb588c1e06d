// JavaScript, since Node starts a compiler to read TypeScript, which takes longer than most checks:
// what is imported from here comes from the cache.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(process.cwd(), 'node_modules', '.cache', 'pdpspectra', 'code'));
await import('./check.ts');
