import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLES } from './examples.ts';

test.each(Object.keys(EXAMPLES))('the examples of %s have a test file', (group) => {
  expect(existsSync(join(import.meta.dirname, `${group}.test.ts`))).toBe(true);
});
