import { defineConfig } from 'vitest/config';

const SECOND = 1_000;

/**
 * Two projects, so that whoever works on a unit waits for no build. What looks at the built site,
 * as files and in a browser, shares one build: `tests/publication.ts`.
 */
export default defineConfig({
  test: {
    watch: false,
    projects: [
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/built/**', 'tests/browser/**', 'tests/fixtures/**'],
          maxWorkers: 2,
          testTimeout: 20 * SECOND,
          // It imports JSON as bundlers do.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
      {
        test: {
          name: 'site',
          maxWorkers: 2,
          include: ['tests/{built,browser}/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/publication.ts',
          // For a machine that does much else: what the tests wait for takes a tenth of it.
          testTimeout: 180 * SECOND,
          hookTimeout: 180 * SECOND,
          expect: { poll: { timeout: 10 * SECOND } },
        },
      },
    ],
  },
});
