import type { AstroIntegrationLogger } from 'astro';
import { count, human } from '../check/reporters/human.ts';
import type { Problem } from '../model/problem.ts';

/** Tells problems on the terminal: at first all, then only what has come and how many have gone. */
export class ProblemTeller {
  readonly #logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>;
  #told: readonly Problem[] = [];

  constructor(logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>) {
    this.#logger = logger;
  }

  tell(problems: readonly Problem[]): void {
    const fresh = without(problems, this.#told);
    const gone = without(this.#told, problems).length;
    this.#told = problems;
    if (fresh.length > 0) this.#logger.warn(`\n${human(fresh)}`);
    if (fresh.length === 0 && gone > 0) {
      this.#logger.info(problems.length > 0 ? `left: ${count(problems)}` : 'no problems left');
    }
  }
}

function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const known = new Set(others.map(keyOf));
  return problems.filter((problem) => !known.has(keyOf(problem)));
}

/** Lines move with every edit above them; what is said of a file stays. */
function keyOf({ path, rule, message }: Problem): string {
  return JSON.stringify([path, rule, message]);
}
