import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first failing test decides: examples first, and what takes long last, in the order in which it takes longer. */
const LAST = [
  'boundaries/',
  'reasons/',
  'selectPath',
  'windows',
  'properties/monotone',
  'properties/account',
  'reasons/nextSteps',
  'reasons/truth',
  'properties/same',
];

class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      LAST.findLastIndex((name) => moduleId.includes(name));
    return files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

// The tests that mutants of the core are run against: its own, one after the other in one process, without the
// reference implementation and without the pins of the rulebooks, which would kill every mutant of theirs.
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/scoring/**/*.test.ts', 'test/golden/*.test.ts'],
    exclude: ['test/scoring/{reference,published}.test.ts', 'test/scoring/reference/**'],
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 120_000,
    env: { TEST_LENGTH: 'mutants' },
  },
});
