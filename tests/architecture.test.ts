import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * Which part of the code may import which. A part is a folder of `src`, or a file that stands
 * straight in it. What is not named here has no arrow out of itself.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'environment.ts': ['model'],
  'site.ts': ['environment.ts', 'model'],
  wording: [],
  model: ['wording'],
  yaml: ['model'],
  typefaces: [],
  diagrams: ['model', 'typefaces', 'yaml'],
  formulas: ['model', 'typefaces'],
  'markdown-text.ts': [],
  markdown: ['model', 'wording', 'diagrams', 'formulas', 'markdown-text.ts'],
  prose: ['model', 'markdown'],
  'live.ts': ['model (types)'],
  'take-over.ts': [],
  loader: [
    'environment.ts',
    'model',
    'yaml',
    'diagrams',
    'markdown',
    'prose',
    'wording',
    'live.ts',
  ],
  check: ['model', 'site.ts', 'typefaces', 'wording'],
  'content.config.ts': ['loader', 'model'],
  'library.ts': ['environment.ts', 'live.ts', 'model', 'site.ts', 'check/publication.ts'],
  'body.ts': [
    'environment.ts',
    'live.ts',
    'model',
    'loader/document-store.ts',
    'markdown/feed-body/feed-body.ts',
  ],
  outputs: ['model', 'wording', 'site.ts', 'diagrams', 'formulas', 'typefaces', 'markdown-text.ts'],
  'feeds.ts': ['library.ts', 'body.ts', 'model', 'outputs', 'site.ts'],
  components: [
    'model',
    'wording',
    'site.ts',
    'browser',
    'styles',
    'outputs/structured-data.ts',
    'outputs/citation.ts',
    'outputs/web-manifest.ts',
    'library.ts (types)',
  ],
  layouts: [
    'components',
    'model',
    'wording',
    'site.ts',
    'browser',
    'styles',
    'outputs/structured-data.ts',
    'outputs/citation.ts',
    'outputs/web-manifest.ts',
    'library.ts (types)',
  ],
  pages: [
    'library.ts',
    'body.ts',
    'feeds.ts',
    'take-over.ts',
    'check/documentation.ts',
    'environment.ts',
    'layouts',
    'outputs',
    'model',
    'wording',
    'site.ts',
  ],
  deployed: ['model'],
  sheet: ['model', 'typefaces'],
  editor: ['environment.ts', 'model'],
  cli: [
    'environment.ts',
    'loader',
    'check',
    'model',
    'site.ts',
    'outputs',
    'preview',
    'deployed',
    'editor',
    'sheet',
    'take-over.ts',
  ],
  preview: [],
  dev: [
    'editor',
    'environment.ts',
    'live.ts',
    'loader',
    'check',
    'markdown',
    'model',
    'wording',
    'site.ts',
  ],
  browser: ['wording'],
  styles: ['model (types)'],
};

/** Arrows of single files beyond those of their folder, with the reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // What was retired follows from the rules of the ledger.
  'loader/collections.ts': ['check'],
};

/** The only files that know Astro's own modules. */
const astroFiles = [
  'content.config.ts',
  'loader/collections.ts',
  'library.ts',
  'body.ts',
  // The fonts' own component and data.
  'components/Head.astro',
];

const namesThatSayNothing = ['utils', 'lib', 'common', 'helpers', 'misc'];
const longestLogicFile = 300;

const src = path.join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path.relative(src, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  )
  .sort();
const codeFiles = files.filter((file) => /\.(?:ts|tsx|astro|js|mjs)$/.test(file));

interface Import {
  readonly from: string;
  /** The path below `src`, or the module's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports = codeFiles.flatMap(importsOf);
const inner = imports.filter(({ to }) => files.includes(to));

describe('the import graph', () => {
  test('is read: every relative import names a file', () => {
    const lost = imports.filter(({ to }) => to.startsWith('.') || to.startsWith('src/'));
    expect(lost).toEqual([]);
    expect(inner.length).toBeGreaterThan(codeFiles.length / 2);
  });

  test('keeps to the table', () => {
    const wrong = inner.filter((arrow) => !isAllowed(arrow));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('knows every part of the code', () => {
    const parts = new Set(codeFiles.map(partOf));
    expect([...parts].filter((part) => !(part in mayImport))).toEqual([]);
  });

  test('has no cycle between parts', () => {
    const arrows = new Map<string, Set<string>>();
    for (const { from, to } of inner) {
      if (partOf(from) === partOf(to)) continue;
      arrows.set(partOf(from), (arrows.get(partOf(from)) ?? new Set()).add(partOf(to)));
    }
    expect(cyclesIn(arrows)).toEqual([]);
  });

  test('has no cycle between files', () => {
    const arrows = new Map<string, Set<string>>();
    for (const { from, to, typeOnly } of inner) {
      if (!typeOnly) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
    expect(cyclesIn(arrows)).toEqual([]);
  });

  test('knows Astro’s modules in few places only', () => {
    const knowing = imports.filter(({ to }) => to.startsWith('astro:')).map(({ from }) => from);
    expect([...new Set(knowing)].filter((file) => !astroFiles.includes(file))).toEqual([]);
  });

  test('leaves the model to itself', () => {
    const outside = imports.filter(
      ({ from, to }) => partOf(from) === 'model' && !files.includes(to),
    );
    expect([...new Set(outside.map(({ to }) => to))]).toEqual(['zod']);
  });
});

describe('the files', () => {
  test('stand in folders whose names say something', () => {
    const folders = files.flatMap((file) => path.dirname(file).split('/'));
    const bare = files.map((file) => path.basename(file).split('.')[0] ?? '');
    expect([...folders, ...bare].filter((name) => namesThatSayNothing.includes(name))).toEqual([]);
  });

  test('have names in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*$/;
    const pascal = /^[A-Z][A-Za-z0-9]*\.(?:astro|tsx)$/;
    const isComponent = (file: string) => /^(?:components|layouts)\/.*\.(?:astro|tsx)$/.test(file);
    const wrong = files
      .filter((file) => !file.startsWith('pages/'))
      .filter((file) => !(isComponent(file) ? pascal : kebab).test(path.basename(file)));
    expect(wrong).toEqual([]);
  });

  test('are short enough to be read at once', () => {
    const long = codeFiles.filter(
      (file) => sourceOf(file).trimEnd().split('\n').length > longestLogicFile,
    );
    expect(long).toEqual([]);
  });
});

function sourceOf(file: string): string {
  return readFileSync(path.join(src, file), 'utf8');
}

/** The import statements of a file; of an `.astro` file also those of its scripts. */
function importsOf(file: string): Import[] {
  const source = sourceOf(file).replace(/\/\*[\s\S]*?\*\//g, '');
  const statements =
    /^[ \t]*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...source.matchAll(statements)].map(([, type, names = '', fixed, dynamic]) => ({
    from: file,
    to: resolve(file, fixed ?? dynamic ?? ''),
    typeOnly: type !== undefined || isAllTypes(names),
  }));
}

/** `{ type A, type B }` imports nothing that runs. */
function isAllTypes(names: string): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const parts = listed?.split(',').filter((name) => name.trim() !== '') ?? [];
  return parts.length > 0 && parts.every((name) => /^\s*type\s/.test(name));
}

/** A path below `src` where the import leads into it. */
function resolve(file: string, specifier: string): string {
  const [bare = ''] = specifier.split('?');
  const aliased = bare.replace(/^#embeds\//, './components/embeds/');
  if (!aliased.startsWith('.')) return bare;
  const base = aliased === bare ? path.posix.dirname(file) : '';
  const target = path.posix.normalize(path.posix.join(base, aliased));
  return files.includes(target) ? target : `src/${target}`;
}

/** The first folder of a path, or the file itself. */
function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const own = partOf(from);
  if (own === partOf(to)) return true;
  const arrows = [...(mayImport[own] ?? []), ...(exceptions[from] ?? [])];
  return arrows.some((arrow) => {
    const [target, types] = arrow.split(' ');
    return (target === to || target === partOf(to)) && (!types || typeOnly);
  });
}

/** Groups that reach themselves, each as the sorted names of its members. */
function cyclesIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = [...(arrows.get(start) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(arrows.get(next) ?? []));
    }
    return seen;
  };
  const reaches = new Map([...arrows.keys()].map((name) => [name, reach(name)]));
  const cycles = [...reaches]
    .filter(([name, reached]) => reached.has(name))
    .map(([name, reached]) =>
      [...reached]
        .filter((other) => reaches.get(other)?.has(name))
        .toSorted()
        .join(' ↔ '),
    );
  return [...new Set(cycles)];
}
