import { existsSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../../check/suggestion.ts';
import type { Environment } from '../../environment.ts';
import { problemBase } from '../../loader/load.ts';
import type { Content } from '../../model/content.ts';
import { CommandFailure } from '../terminal/command.ts';

/**
 * Which files a command was asked to look at, by paths as a shell would complete them.
 * @param named paths of files or folders within the content folder; none means all
 * @returns whether a file, as in `Problem.path`, is among them
 * @throws CommandFailure for a path that is not there or not content
 */
export function selectionOf(
  named: readonly string[],
  environment: Environment,
): (path: string) => boolean {
  if (named.length === 0) return () => true;
  const chosen = named.map((name) => locate(name, environment));
  return (shown) => chosen.some((each) => shown === each || shown.startsWith(`${each}/`));
}

/** What was probably meant by a path that is not there: a post of about that name. */
export function suggestPath(named: string, content: Content): string | null {
  const slug = path.basename(named).replace(/\.mdx?$/, '');
  const near = nearest(
    slug,
    content.postFiles.map((file) => file.slug),
  );
  return content.postFiles.find((file) => file.slug === near)?.path ?? null;
}

function locate(name: string, environment: Environment): string {
  const base = problemBase(environment);
  const candidates = [path.resolve(environment.root, name), path.resolve(base, name)];
  const there = candidates.filter((candidate) => existsSync(candidate));
  if (there.length === 0) throw new UnknownPath(name);
  const file = there.find((candidate) => isBelow(candidate, environment.contentDir));
  if (!file) {
    const shown = path.relative(environment.root, environment.contentDir);
    throw new CommandFailure(`${name} is not content; expected a file below ${shown}`);
  }
  return path.relative(base, file).split(path.sep).join('/');
}

function isBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}

/** A path that names nothing. */
export class UnknownPath extends CommandFailure {
  readonly named: string;

  constructor(named: string) {
    super(`there is no file ${named}`);
    this.named = named;
  }
}
