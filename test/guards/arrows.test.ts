import { expect, test } from 'vitest';
import { lint, unnoticed } from './linting.ts';

const rules = [
  'lint/style/noRestrictedImports',
  'lint/style/noCommonJs',
  'lint/style/useNodejsImportProtocol',
  'plugin',
];

/** Every way to write down that a file needs a module. */
function spellings(module: string): string[] {
  return [
    `import a1 from '${module}';`,
    `import { a2 } from '${module}';`,
    `import * as a3 from '${module}';`,
    `import '${module}';`,
    `import a4, { a5 } from '${module}';`,
    `import type { A6 } from '${module}';`,
    `import type A7 from '${module}';`,
    `import { type A8 } from '${module}';`,
    `import a9 from '${module}' with { type: 'json' };`,
    `export { a10 } from '${module}';`,
    `export * from '${module}';`,
    `export * as a11 from '${module}';`,
    `export type { A12 } from '${module}';`,
    `export type * from '${module}';`,
    `const a13 = await import('${module}');`,
    `const a14 = await import("${module}");`,
    `const a15 = await import(\`${module}\`);`,
    `const a16 = await import('${module}' + '');`,
    `const a17 = await import(('${module}'));`,
    `void import('${module}').then((a18) => a18);`,
    `type A19 = import('${module}').A;`,
    `type A20 = typeof import('${module}');`,
    `const a21 = require('${module}');`,
    `import a22 = require('${module}');`,
  ];
}

const forbidden: Record<string, string[]> = {
  'src/scoring/core.ts': [
    'zod',
    'node:fs',
    'fs',
    '#contract',
    '#words',
    '#scoring',
    '#scoring/score.ts',
    '../contract/index.ts',
    './../contract/index.ts',
    './facts/../../contract/index.ts',
    '../../server/app.ts',
    '../../package.json',
    '../../node_modules/zod/index.js',
    '/src/contract/index.ts',
    'file:///src/contract/index.ts',
    'https://example.com/module.js',
    'data:text/javascript,export default Date',
  ],
  'src/scoring/rulebooks/security/edition.ts': [
    '../../../contract/index.ts',
    '../../../../server/app.ts',
    '#words',
  ],
  'src/contract/answer.ts': [
    'react',
    'node:fs',
    '#words',
    '#contract',
    '#scoring/score.ts',
    '../scoring/score.ts',
    '../words/index.ts',
    '../tab/main.tsx',
    '../../server/app.ts',
    'zodiac',
  ],
  'src/words/english.ts': [
    'zod',
    'node:fs',
    '#words',
    '#contract/answer.ts',
    '../contract/index.ts',
    '../scoring/score.ts',
    '../tab/main.tsx',
    '../tab/index.ts',
    './tab/../../tab/index.ts',
    '../../server/app.ts',
  ],
  'src/tab/pages/page.tsx': [
    'node:fs',
    'fs',
    '#scoring/score.ts',
    '#contract/index.ts',
    '../../scoring/index.ts',
    '../../contract/index.ts',
    '../../words/index.ts',
    '../.././scoring/score.ts',
    '../../../src/scoring/score.ts',
    '../../../server/app.ts',
    '../../../server/preview/start.ts',
    '../../../package.json',
    '/src/scoring/index.ts',
  ],
  'server/app.ts': [
    '#scoring/score.ts',
    '#words/index.ts',
    '../src/scoring/score.ts',
    '../src/contract/index.ts',
    '../src/tab/main.tsx',
    './tasks/../../src/tab/main.tsx',
    './preview/start.ts',
    '../test/guards/linting.ts',
    'file:///server/preview/start.ts',
  ],
  'server/tasks/scorePartner.ts': [
    '../../src/scoring/score.ts',
    '../preview/identity.ts',
    '../../src/tab/main.tsx',
  ],
  'server/main.ts': ['../src/tab/main.tsx', '#contract/index.ts', '../src/scoring/index.ts'],
  'server/preview/identity.ts': [
    '../../src/tab/main.tsx',
    '#contract/index.ts',
    '../../src/contract/index.ts',
  ],
  'server/preview/host/main.tsx': [
    '../../../src/tab/main.tsx',
    '#words/index.ts',
    '../../../src/words/index.ts',
  ],
};

for (const [file, modules] of Object.entries(forbidden)) {
  test(`${file} may not name other parts in any spelling`, () => {
    expect(unnoticed({ [file]: modules.flatMap(spellings) }, rules)).toEqual([]);
  });
}

test('only an import() loads the preview, and only from server/main.ts', () => {
  const dynamic = /\bimport\(['"]/;
  const inMain = spellings('./preview/app.ts').filter((line) => !dynamic.test(line));
  expect(unnoticed({ 'server/main.ts': inMain }, rules)).toEqual([]);
  const allowed = "const { startPreview } = await import('./preview/app.ts');\nstartPreview();\n";
  expect(lint({ 'server/main.ts': allowed })).toEqual({ failed: false, found: new Map() });
});

test('a module is found by its name, not by its path', () => {
  const byPath = [
    "const a1 = import.meta.resolve('../../server/app.ts');",
    "const a2 = new URL('../../server/app.ts', import.meta.url);",
    "const a3 = import.meta.glob('../../server/*.ts');",
    'const a4 = await import(a1);',
  ];
  expect(unnoticed({ 'src/tab/pages/page.ts': byPath, 'src/words/english.ts': byPath }, rules)).toEqual([]);
  const required = [
    "import { createRequire } from 'node:module';",
    "import { createRequire as r } from 'module';",
  ];
  expect(unnoticed({ 'server/app.ts': required, 'server/preview/identity.ts': required }, rules)).toEqual([]);
});

test('what follows the arrows passes', () => {
  const innocent = {
    'src/scoring/score.ts':
      "export { judge } from './metrics/judge.ts';\nexport type { Facts } from './vocabulary.ts';\n",
    'src/scoring/metrics/judge.ts': "export { vocabulary } from '../vocabulary.ts';\n",
    'src/scoring/rulebooks/security/edition.ts': "export { vocabulary } from '../../vocabulary.ts';\n",
    'src/contract/answer.ts':
      "export { score } from '#scoring';\nexport { z } from 'zod';\nexport { mini } from 'zod/mini';\n",
    'src/words/english.ts':
      "export { score } from '#scoring';\nexport type { Answer } from '#contract';\nexport { labels } from './tab/index.ts';\n",
    'src/tab/pages/page.ts':
      "export { score } from '#scoring';\nexport { words } from '#words';\nexport { part } from '../parts/part.ts';\nexport { useState } from 'react';\n",
    'server/app.ts':
      "export { readFile } from 'node:fs/promises';\nexport { answer } from '#contract';\nexport { task } from './tasks/task.ts';\nexport { default as express } from 'express';\n",
    'server/preview/identity.ts':
      "export { settings } from '../settings.ts';\nexport { people } from './people.ts';\n",
  };
  expect(lint(innocent)).toEqual({ failed: false, found: new Map() });
});
