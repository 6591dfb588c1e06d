import path from 'node:path';
import { readDate } from './model/date.ts';

/** What a command was told from outside; every path is absolute. */
export interface Environment {
  /** The project's own folder. */
  readonly root: string;
  /** Where posts, tags and authors lie. */
  readonly contentDir: string;
  /** Where the built publication goes. */
  readonly outDir: string;
  /** Where compiled documents, images and drawings are kept between builds. */
  readonly cacheDir: string;
  /** The publication's address without a trailing slash. */
  readonly siteUrl: string;
  /** The one clock of drafts, schedules and reviews. */
  readonly now: Date;
  /** Where `preview`, `start` and `dev` listen. */
  readonly port: number;
}

/**
 * Reads CONTENT_DIR, OUT_DIR, SITE_URL, NOW and PORT; commands run in the project's folder.
 * @throws Error with a message for the terminal when a value cannot be used
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, root: string): Environment {
  return {
    root,
    contentDir: path.resolve(root, variables['CONTENT_DIR'] || 'content'),
    outDir: path.resolve(root, variables['OUT_DIR'] || 'dist'),
    cacheDir: path.join(root, 'node_modules', '.cache', 'pdpspectra'),
    siteUrl: readSiteUrl(variables['SITE_URL'] || 'https://pdpspectra.com'),
    now: readNow(variables['NOW']),
    port: readPort(variables['PORT'] || '4321'),
  };
}

function readSiteUrl(value: string): string {
  const url = URL.parse(value);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`SITE_URL is "${value}"; expected an address such as https://example.org`);
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new Error(`SITE_URL is "${value}"; expected only a scheme and a host, without a path`);
  }
  return url.origin;
}

function readNow(value: string | undefined): Date {
  const now = value ? readDate(value) : new Date();
  if (!(now instanceof Date)) {
    throw new Error(`NOW is "${value}"; expected a date-time such as 2026-05-28T12:00:00Z`);
  }
  return now;
}

function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${value}"; expected a number from 0 to 65535`);
  }
  return port;
}

function readOrExit(): Environment {
  try {
    return readEnvironment(process.env, process.cwd());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

export const environment: Environment = readOrExit();
