import { expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

// A check that a comment can switch off is no check. The linter and the compiler obey such comments, so
// this looks at the text; the words are put together here, or this file would find itself.
const switches = [
  `@ts-${'ignore'}`,
  `@ts-${'nocheck'}`,
  `@ts-${'expect-error'}`,
  `biome-${'ignore'}`,
  `///\\s*<${'reference'}`,
  `(istanbul|v8|c8) ${'ignore'}`,
];
const leftOpen = [`\\b${'TO'}${'DO'}\\b`, `\\b${'FIX'}${'ME'}\\b`, `\\bXX${'X'}\\b`];
const forbidden = new RegExp([...switches, ...leftOpen].join('|'));

function offending(files: { path: string; lines: string[] }[]): string[] {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (forbidden.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('no comment switches a check off, and nothing is left open', () => {
  expect(offending(sourceFiles())).toEqual([]);
});

test('each switch is found', () => {
  const lines = [
    `// @ts-${'ignore'}`,
    `// @ts-${'nocheck'}`,
    `// biome-${'ignore'} lint: because`,
    `/// <${'reference'} lib="dom" />`,
    `///<${'reference'} types="node" />`,
    `// TO${'DO'} later`,
  ];
  expect(offending([{ path: 'a.ts', lines }])).toEqual(lines.map((_, index) => `a.ts:${index + 1}`));
  expect(offending([{ path: 'a.ts', lines: ['// as anybody sees', '// see the reference'] }])).toEqual([]);
});
