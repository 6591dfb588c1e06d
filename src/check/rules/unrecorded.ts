import { addressOf } from '../../model/ledger.ts';
import { movedTextsIn } from '../moved-texts.ts';
import { livingIn } from '../publication.ts';
import type { Problem } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** What is published, or will be on its day, and is not in the ledger yet: nobody would miss it. */
export const unrecorded: Rule = {
  documentation: {
    unrecorded: {
      what: 'Something that is published, or will be on its day, and is not in the ledger yet.',
      why: 'If it were renamed or deleted, nobody would be told of the links that break.',
      mend: 'Run `npm run check -- --fix`, and commit `content/ledger` with the rest.',
      wrong: 'a new post without its file in content/ledger/',
      right: 'npm run check -- --fix',
    },
  },
  check: (content, now) => {
    const { ledger } = content;
    if (!ledger) return [];
    const disputed = new Set(movedTextsIn(content, now).map(({ address }) => address));
    return livingIn(content).flatMap(({ entry, path, at }): Problem[] => {
      const address = addressOf(entry);
      const recorded = ledger.get(address)?.entry;
      const problem = (message: string): Problem[] => [
        { ...at, path, severity: 'warning', rule: 'unrecorded', message, fix },
      ];
      if (disputed.has(address)) return [];
      if (!recorded) {
        return problem(
          `"${entry.title}", ${address}, is not in the ledger of what was published yet`,
        );
      }
      const known = new Set(recorded.headings.map(({ id }) => id));
      const fresh = entry.headings.filter(({ id }) => !known.has(id)).map(({ id }) => `#${id}`);
      if (fresh.length === 0) return [];
      return problem(
        `the ledger of what was published lacks headings of "${entry.title}": ${fresh.join(', ')}`,
      );
    });
  },
};

const fix = 'run npm run check -- --fix, and commit content/ledger with the rest';
