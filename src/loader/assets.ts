import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { AssetFault, Assets } from '../markdown/compilation.ts';
import type { ImageFile } from '../model/image.ts';
import { digestOf } from './digest.ts';
import { listFiles } from './folder.ts';

/** What may be left out of an import, in the bundler's order. */
const moduleEndings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** The longest side that an image may have, in CSS pixels: beyond it nobody sees more, and encoders fail. */
const longestSide = 10_000;

/** A file that a document was made from; the document is stale when the digest no longer fits. */
export interface Included {
  /** Absolute. */
  readonly file: string;
  /** Null while the file does not exist. */
  readonly digest: string | null;
}

/** Keeps what takes long to make. */
export interface Memory {
  /** @param parts all that the value hangs on, but for the code that makes it */
  recall<Value>(parts: readonly string[], make: () => Promise<Value>): Promise<Value>;
}

/** The files beside a post, with a record of those that were asked for. */
export class PostAssets implements Assets {
  readonly included: Included[] = [];
  readonly #folder: string;
  readonly #memory: Memory | null;

  constructor(postFile: string, memory: Memory | null = null) {
    this.#folder = path.dirname(postFile);
    this.#memory = memory;
  }

  async recall<Value>(parts: readonly string[], make: () => Promise<Value>): Promise<Value> {
    return this.#memory ? this.#memory.recall(parts, make) : make();
  }

  async image(src: string): Promise<ImageFile | AssetFault> {
    const bytes = await this.#read(src);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const file = path.resolve(this.#folder, src);
    // To look into one takes longer than to read it, and to start what looks longer still.
    const parts = ['image', file, src, digestOf(bytes)];
    return this.recall(parts, () => inspectImage(bytes, file, src));
  }

  async text(src: string): Promise<string | AssetFault> {
    const bytes = await this.#read(src);
    return bytes instanceof Uint8Array
      ? new TextDecoder()
          .decode(bytes)
          .replace(/\r\n?/g, '\n')
          .replace(/^\uFEFF/, '')
      : bytes;
  }

  async module(specifier: string): Promise<string | AssetFault> {
    const file = this.#moduleFile(specifier);
    if (file === null) return specifier;
    for (const ending of moduleEndings) {
      const bytes = await readFile(file + ending).catch(() => null);
      this.included.push({ file: file + ending, digest: bytes && digestOf(bytes) });
      if (bytes) return specifier;
    }
    const fix = 'mend the path, or write the component; capitals count';
    return { message: `the import "${specifier}" finds no module`, fix };
  }

  /** Where a module of this project should be; null where only the bundler can tell. */
  #moduleFile(specifier: string): string | null {
    if (/^\.{0,2}\//.test(specifier)) return path.resolve(this.#folder, specifier);
    if (specifier.includes(':')) return null;
    if (!specifier.startsWith('#')) return packageFile(specifier);
    if (!specifier.startsWith('#embeds/')) return null;
    return path.resolve('src/components/embeds', specifier.slice('#embeds/'.length));
  }

  async #read(src: string): Promise<Uint8Array | AssetFault> {
    if (src.startsWith('data:')) {
      return {
        message: 'the image is written out in its address, as data:…',
        fix: 'save the file beside the post and write ./name',
      };
    }
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(src)) {
      return {
        message: `"${src}" lies elsewhere; readers' browsers ask no other host`,
        fix: 'save the file beside the post and write ./name',
      };
    }
    if (src.startsWith('/')) {
      return {
        message: `"${src}" is a site path; expected a file beside the post`,
        fix: 'move the file beside the post and write ./name',
      };
    }
    const file = path.resolve(this.#folder, src);
    const bytes = await readFile(file).catch(() => null);
    this.included.push({ file, digest: bytes && digestOf(bytes) });
    return bytes ?? this.#missing(src);
  }

  async #missing(src: string): Promise<AssetFault> {
    const files = (await listFiles(this.#folder)).filter((file) => !/\.mdx?$/.test(file));
    const beside = files.map((file) => path.relative(this.#folder, file));
    const name = src.replace(/^\.\//, '');
    const same = beside.find((each) => each.toLowerCase() === name.toLowerCase());
    const near = same ?? (beside.length > 0 ? closest(name, beside) : '');
    const fix =
      near && distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(3, name.length / 3)
        ? `did you mean "./${near}"?`
        : 'put the file beside the post, or mend its name; capitals count';
    return { message: `there is no file "${src}" beside the post`, fix };
  }
}

/** What every installed package has. */
function packageFile(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  const folder = scope.startsWith('@') ? path.join(scope, name) : scope;
  return path.resolve('node_modules', folder, 'package.json');
}

async function inspectImage(
  bytes: Uint8Array,
  file: string,
  src: string,
): Promise<ImageFile | AssetFault> {
  const unreadable = {
    message: `"${src}" is no image that can be read, or it is damaged`,
    fix: 'export it again as PNG, JPEG, WebP, AVIF, GIF or SVG',
  };
  const { default: sharp } = await import('sharp');
  try {
    const {
      format,
      autoOrient,
      pages = 1,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const known = knownFormat(format);
    if (!known) return unreadable;
    const { width, height } = autoOrient;
    if (Math.max(width, height) > longestSide) {
      const message = `"${src}" is ${width} × ${height} pixels; expected at most ${longestSide} on a side`;
      return { message, fix: 'scale it down; 2,048 pixels are as many as a reader is ever sent' };
    }
    if (known === 'svg') {
      const { adoptSvg } = await import('../diagrams/svg/svg.ts');
      const adopted = adoptSvg(new TextDecoder().decode(bytes));
      if ('fix' in adopted) {
        return { message: `"${src}", line ${adopted.line}: ${adopted.message}`, fix: adopted.fix };
      }
    }
    await sharp(bytes, { failOn: 'error' }).resize(16).raw().toBuffer();
    const verbatim = known === 'svg' || pages > 1;
    const { length } = bytes;
    return { file, digest: digestOf(bytes), width, height, bytes: length, format: known, verbatim };
  } catch {
    return unreadable;
  }
}

function knownFormat(format: string | undefined): ImageFile['format'] | null {
  if (format === 'heif') return 'avif';
  const formats: readonly string[] = ['gif', 'jpeg', 'png', 'svg', 'webp'];
  return format && formats.includes(format) ? (format as ImageFile['format']) : null;
}
