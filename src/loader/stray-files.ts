import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { recordedKinds } from '../model/ledger.ts';
import { fileStart, type Problem } from '../model/problem.ts';
import { listFiles, posix } from './folder.ts';

/** All that is read in a content folder. */
const folders = ['posts', 'pages', 'ledger'];
const dataFiles = ['tags.yaml', 'authors.yaml', 'series.yaml'];

/**
 * Texts and data that lie where nothing reads them, so that an editor would wait for them in vain.
 * Other files, such as a README, are nobody's concern.
 * @param base what problem paths are relative to
 */
export async function strayFiles(contentDir: string, base: string): Promise<Problem[]> {
  const entries = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
  const strays: Problem[] = [];
  const add = (file: string, message: string, fix: string) => {
    const shown = posix(path.relative(base, file));
    strays.push({
      ...fileStart,
      path: shown,
      severity: 'warning',
      rule: 'file-name',
      message,
      fix,
    });
  };
  for (const entry of entries) {
    const file = path.join(contentDir, entry.name);
    if (entry.isDirectory() && !folders.includes(entry.name) && !entry.name.startsWith('.')) {
      const text = (await listFiles(file)).find((each) => /\.mdx?$/i.test(each));
      if (text)
        add(
          text,
          `nothing reads the folder ${entry.name}/; posts lie in posts/`,
          'move the file into posts/',
        );
    } else if (isText(entry.name)) {
      add(
        file,
        'a text that lies beside posts/ is read by nothing',
        'move the file into posts/ or pages/',
      );
    } else if (/\.ya?ml$/i.test(entry.name) && !dataFiles.includes(entry.name)) {
      const kind = /^(?:tag|author|serie)/i.exec(entry.name)?.[0].toLowerCase();
      const meant = dataFiles.find((name) => kind !== undefined && name.startsWith(kind));
      if (meant)
        add(
          file,
          `nothing reads ${entry.name}; data lies in ${dataFiles.join(', ')}`,
          `rename it to ${meant}`,
        );
    }
  }
  return [...strays, ...(await strayRecords(contentDir, base))];
}

/** A record that is not read would let an address go without a word. */
async function strayRecords(contentDir: string, base: string): Promise<Problem[]> {
  const folder = path.join(contentDir, 'ledger');
  const known = new RegExp(`^(?:${recordedKinds.join('|')})/[^/]+\\.json$`);
  const files = await listFiles(folder);
  return files
    .filter((file) => !known.test(posix(path.relative(folder, file))) && !/\.md$/i.test(file))
    .map((file) => ({
      ...fileStart,
      path: posix(path.relative(base, file)),
      severity: 'warning',
      rule: 'ledger-file',
      message: `nothing reads this record; expected ledger/<${recordedKinds.join('|')}>/<name>.json`,
      fix: 'take the file back from version control, or remove it',
    }));
}

function isText(name: string): boolean {
  return /\.mdx?$/i.test(name) && !/^(?:readme|contributing|licen[cs]e|changelog)\b/i.test(name);
}
