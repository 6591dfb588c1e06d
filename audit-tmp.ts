import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { loadContent } from './src/loader/load.ts';
import { problemsOf } from './src/cli/fix.ts';
const { cases } = await import(pathToFileURL(process.argv[2]!).href);
const only = process.argv[3];
const noHarper = { concerns: () => true };
for (const [name, files] of Object.entries(cases) as any) {
  if (only && !name.includes(only)) continue;
  const folder = path.join('/tmp/editors/audit', 'run');
  await rm(folder, { recursive: true, force: true });
  await cp('tests/fixtures/sound', folder, { recursive: true });
  for (const [f, t] of Object.entries(files) as any) {
    const file = path.join(folder, 'content', f);
    if (t === null) { await rm(file); continue; }
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, t);
  }
  const env = { root: process.cwd(), contentDir: folder + '/content', outDir: folder + '/dist', cacheDir: '/tmp/editors/audit/cache', siteUrl: 'https://pdpspectra.com', now: new Date('2026-11-22T12:00:00Z'), port: 0 };
  try {
    const ps = problemsOf(await loadContent(env), env);
    console.log(`\n### ${name}`);
    const main = Object.entries(files).map(([k]) => k)[0]!;
    for (const p of ps) console.log(`${p.path.replace('content/posts/', '')}:${p.line}:${p.column} ${p.severity[0]} ${p.rule}: ${p.message}\n      fix: ${p.fix}${p.edits ? ' [EDIT ' + JSON.stringify(p.edits[0]!.text) + ']' : ''}`);
    if (ps.length === 0) console.log('   NOTHING');
  } catch (e) { console.log(`\n### ${name}\n  THROWN`, e); }
}
