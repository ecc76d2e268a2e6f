import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, withLayout } from './layoutCopy.ts';
import { lint, unnoticed } from './linting.ts';

const rules = ['lint/style/noRestrictedGlobals', 'lint/nursery/noJsRestrictedProperties', 'plugin'];

const hostInTheCore = [
  // the clock
  'const a1 = new Date();',
  'const a2 = Date.now();',
  "const a3 = Date['now']();",
  'const { now } = Date;',
  'type A4 = Date;',
  'function a5(day: Date) {}',
  'class A6 extends Date {}',
  'const a7 = (value: unknown) => value instanceof Date;',
  'const a8 = [Date];',
  'const a9 = { Date };',
  'export { Date as a10 };',
  'const a11 = Reflect.construct(Date, []);',
  'const a12 = () => [] as unknown as Date;',
  // everything global
  'const a20 = globalThis.Date;',
  "const a21 = globalThis['Date'];",
  'const { Date: a22 } = globalThis;',
  'type A23 = typeof globalThis;',
  "const a24 = eval('Date.now()');",
  "const a25 = new Function('return Date.now()');",
  "const a26 = Function('return this')();",
  "const a27 = [].filter.constructor('return Date')();",
  // dice
  'const a30 = Math.random();',
  "const a31 = Math['random']();",
  'const a32 = Math[`random`]();',
  'const a33 = Math?.random();',
  'const a34 = (Math).random();',
  'const { random } = Math;',
  'const { random: a35 } = Math;',
  "const { 'random': a36 } = Math;",
  "const name = 'random' as const; const a37 = Math[name]();",
  'const m = Math; const a38 = m.random();',
  'const a39 = { ...Math };',
  'const a40 = Object.values(Math);',
  'const a41 = ({ random: r } = Math) => r();',
  "const a42 = Reflect.get(Math, 'random');",
  'type A43 = typeof Math;',
  // the host's language
  "const a50 = new Intl.NumberFormat('en');",
  'type A51 = Intl.NumberFormat;',
  'const a52 = (12).toLocaleString();',
  "const a53 = (12)['toLocaleString']();",
  "const a54 = 'a'.localeCompare('b');",
  'const { localeCompare } = String.prototype;',
  "const a55 = 'a'.toLocaleUpperCase();",
  "const a56 = 'A'.toLocaleLowerCase();",
  'const a57 = ["b", "a"].sort((x, y) => x.localeCompare(y));',
  // chance and other threads
  'const a60 = new WeakRef({});',
  'const a61 = new FinalizationRegistry(() => {});',
  'const a62 = Atomics.load(new Int32Array(1), 0);',
];

test('the linter lets nothing of the host into the core', () => {
  expect(unnoticed({ 'src/scoring/core.ts': hostInTheCore }, rules)).toEqual([]);
  expect(unnoticed({ 'src/scoring/metrics/deep/core.ts': hostInTheCore }, rules)).toEqual([]);
});

const declared = [
  'declare const fetch: () => void;',
  'declare let Date: unknown;',
  'declare function setTimeout(run: () => void): void;',
  'declare class Worker {}',
  'export declare const process: unknown;',
  'declare global { interface Window {} }',
  "declare module 'host' {}",
];

test('the core, the contract and the words declare nothing they do not define', () => {
  for (const part of ['scoring', 'contract', 'words']) {
    expect(unnoticed({ [`src/${part}/declared.ts`]: declared }, rules)).toEqual([]);
  }
});

test('the linter lets plain arithmetic pass', () => {
  const innocent = `export function points(have: number, need: number): number {
  const dates = { Date: 1, random: 2 };
  const names = ['b', 'a'].sort((x, y) => (x < y ? -1 : 1));
  return Math.min(Math.floor((have * 20) / need), names.length) + dates.Date + Math.max(0, have);
}
`;
  expect(lint({ 'src/scoring/points.ts': innocent })).toEqual({ failed: false, found: new Map() });
});

const unknownToTheCore = [
  'export const a1 = document;',
  'export const a2 = window;',
  'export const a3 = process;',
  'export const a4 = setTimeout;',
  'export const a5 = console;',
  'export const a6 = fetch;',
  'export const a7 = performance;',
  'export const a8 = crypto;',
  'export const a9 = Buffer;',
  'export const a10 = require;',
  'export const a11 = queueMicrotask;',
  'export const a12 = structuredClone;',
  'export const a13 = globalThis.fetch;',
  "export { readFileSync } from 'node:fs';",
  "export type { Stats } from 'fs';",
  'export type A14 = NodeJS.Timeout;',
  'export type A15 = HTMLElement;',
];

/** The lines of one file on which the compiler finds an error, under that part's own settings. */
function refusedLines(part: string, lines: string[]): number[] {
  return withLayout({ [`${part}/probe.ts`]: lines.join('\n') }, (folder) => {
    const tsc = join(project, 'node_modules/.bin/tsc');
    const run = spawnSync(tsc, ['-p', part, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
    return [...run.stdout.matchAll(/probe\.ts\((\d+),/g)].map((match) => Number(match[1]));
  });
}

test('the compiler knows neither page nor Node in the core, the contract and the words', () => {
  const everyLine = unknownToTheCore.map((_, index) => index + 1);
  for (const part of ['src/scoring', 'src/contract', 'src/words']) {
    expect(refusedLines(part, unknownToTheCore)).toEqual(everyLine);
    expect(refusedLines(part, ['export const days = [1, 2].map((day) => day * 2);'])).toEqual([]);
  }
});

test('the compiler knows Node in the server only, and the page in the tab only', () => {
  const ofNode = [
    'export const a1 = process;',
    "export { readFileSync } from 'node:fs';",
    'export const a2 = Buffer;',
  ];
  const ofThePage = ['export const a1 = document;', 'export type A2 = HTMLElement;'];
  expect(refusedLines('server', ofNode)).toEqual([]);
  expect(refusedLines('src/tab', ofNode)).toEqual([1, 2, 3]);
  expect(refusedLines('server/preview/host', ofNode)).toEqual([1, 2, 3]);
  expect(refusedLines('src/tab', ofThePage)).toEqual([]);
  expect(refusedLines('server', ofThePage)).toEqual([1, 2]);
});
