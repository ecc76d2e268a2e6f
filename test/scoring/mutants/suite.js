import { format } from 'node:util';

// Stands in for Vitest's describe and test: what a test file declares is collected here and run by the runner, in one
// process that stays warm. What is expected is expected by Vitest itself.

export { expect } from 'vitest';

/** All that was declared since the last `collect`. */
let collected = [];
let file = '';
const names = [];

/** Loads a test file and returns its tests. */
export async function collect(name, load) {
  collected = [];
  file = name;
  await load();
  return collected;
}

const list = (item) => (Array.isArray(item) ? item : [item]);
const declare = (name, run) => {
  collected.push({ id: `${file}#${[...names, name].join(' > ')}`, file, run });
};

export const test = (name, run) => declare(name, run);
test.each = (items) => (name, run) => {
  for (const item of items) declare(format(name, ...list(item)), () => run(...list(item)));
};
test.for = (items) => (name, run) => {
  for (const item of items) declare(format(name, ...list(item)), () => run(item));
};

export function describe(name, declareTests) {
  names.push(name);
  declareTests();
  names.pop();
}
describe.each = (items) => (name, declareTests) => {
  for (const item of items) describe(format(name, ...list(item)), () => declareTests(...list(item)));
};
describe.for = (items) => (name, declareTests) => {
  for (const item of items) describe(format(name, ...list(item)), () => declareTests(item));
};

/** What is looked at after a whole file is about the tests, not about the core. */
export const afterAll = () => {};
