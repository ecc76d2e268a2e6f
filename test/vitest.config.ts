import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SkippedTestsFail } from './guards/skippedTestsFail.ts';

// "long" (npm run test:long) runs the full counts; everything else a tenth of them. The projects run one
// after the other, in the order of their numbers, so that a browser never waits for a busy machine.
/** Tests that open the whole product, its database and its processes; too slow for a look before every commit. */
const WHOLE = [
  'test/server/{imports,ledger,tasks,api}/**/*.test.ts',
  'test/server/identity/onBehalfOf.test.ts',
  'test/server/{watching,start,pages,score,scorecard,frame,sample}.test.ts',
  'test/server/sources/memory.test.ts',
  'test/scoring/reference.test.ts',
];

const EMPTY_LEDGER = 'test/server/ledger/emptyLedger.ts';

export default defineConfig(({ mode }) => ({
  test: {
    root: join(import.meta.dirname, '..'),
    // The summary stays the last thing printed: what fails a run is said before it.
    reporters: [new SkippedTestsFail(), 'default'],
    env: {
      TEST_LENGTH: mode === 'long' ? 'long' : 'short',
      // Servers are started and ended by the dozen: their modules are compiled once.
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../.build/compiled'),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{browser,crash,soak,bench}/**', '**/*.postgres.test.ts', ...WHOLE],
          // Far beyond what they take: on a busy machine a slow start of a process is no failure.
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: WHOLE,
          globalSetup: [EMPTY_LEDGER],
          exclude: ['**/*.postgres.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/**/*.postgres.test.ts'],
          exclude: ['test/{browser,crash,bench}/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: [
            EMPTY_LEDGER,
            'test/browser/harness/chromium.ts',
            'test/browser/harness/sampleData.ts',
          ],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // As long as a locator waits: a busy browser is no wrong page.
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          globalSetup: [EMPTY_LEDGER],
          include: ['test/crash/**/*.test.ts'],
          testTimeout: mode === 'long' ? 3_600_000 : 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['test/soak/**/*.test.ts'],
          testTimeout: mode === 'long' ? 3_600_000 : 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
}));
