import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

// Data goes one way, and so do imports: nothing needs a file that needs it, not for a type either.

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g;

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, to = '']) => join(dirname(path), to));
}

/** A way along imports that comes back to where it began. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const from = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of imports.get(path) ?? []) {
      const circle = from(next, [...way, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of imports.keys()) {
    const circle = from(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('no import runs in a circle', () => {
  const files = sourceFiles().filter(({ path }) => /^(src|server|appPackage)\/.*\.tsx?$/.test(path));
  const imports = new Map(files.map(({ path, lines }) => [path, importsOf(path, lines.join('\n'))]));
  expect([...imports.values()].flat().filter((to) => !imports.has(to) && /\.tsx?$/.test(to))).toEqual([]);
  expect(circleIn(imports)).toEqual([]);
});

test('a circle is seen: over a type, over a page that comes later, and over several files', () => {
  const circle = (files: Record<string, string>) =>
    circleIn(new Map(Object.entries(files).map(([path, text]) => [path, importsOf(path, text)])));
  expect(
    circle({ 'src/a.ts': "import type { B } from './b.ts';", 'src/b.ts': "export * from './a.ts';" }),
  ).toEqual(['src/a.ts', 'src/b.ts', 'src/a.ts']);
  expect(
    circle({
      'src/a.ts': "const b = await import('./b/b.ts');",
      'src/b/b.ts': "import '../c.ts';",
      'src/c.ts': "import {\n  type A,\n} from './a.ts';",
    }),
  ).toEqual(['src/a.ts', 'src/b/b.ts', 'src/c.ts', 'src/a.ts']);
  expect(circle({ 'src/a.ts': "import './b.ts';", 'src/b.ts': "import { x } from 'zod';" })).toEqual([]);
});
