import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './layoutCopy.ts';
import { projectFiles } from './sources.ts';

const top = ['appPackage', 'env', 'server', 'src', 'test', 'package.json', 'teamsapp.yml', 'tsconfig.json'];
const rootFiles = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
  'SECURITY.md',
  'package-lock.json',
];
const installedOrMade = ['node_modules', 'coverage'];

function outsideTheTop(names: string[]): string[] {
  const known = new Set([...top, ...rootFiles, ...installedOrMade]);
  return names.filter((name) => !name.startsWith('.') && !known.has(name));
}

test('the top level holds what the layout names and nothing else', () => {
  expect(outsideTheTop(readdirSync(project))).toEqual([]);
  expect(outsideTheTop(['src', '.ci', 'lib', 'vite.config.ts'])).toEqual(['lib', 'vite.config.ts']);
});

test('src holds the four parts and nothing beside them', () => {
  const names = readdirSync(join(project, 'src')).filter((name) => !name.startsWith('.'));
  expect(names.toSorted()).toEqual(['contract', 'scoring', 'tab', 'words']);
});

/** Names that say nothing of what a file is about. "Services" is a word of the programme; "service" is not. */
function namelessParts(path: string): string[] {
  const nameless = /^(utils?|helpers?|commons?|shared|misc|managers?|service)$/i;
  const ending =
    /(?:^|[a-z0-9-])(?:Utils?|Helpers?|Managers?|Service)$|-(?:utils?|helpers?|managers?|service)$/;
  return path
    .split('/')
    .map((segment) => segment.split('.')[0] ?? '')
    .filter((name) => nameless.test(name) || ending.test(name));
}

test('a folder and a file are named for what they are about', () => {
  expect(projectFiles().filter((path) => namelessParts(path).length > 0)).toEqual([]);
  const bad = [
    'src/utils/a.ts',
    'src/tab/helpers.ts',
    'server/scoreService.ts',
    'server/date-utils.ts',
    'src/Shared/x.ts',
  ];
  expect(bad.filter((path) => namelessParts(path).length === 0)).toEqual([]);
  const good = [
    'src/scoring/metrics/services.ts',
    'server/tasks/notify.ts',
    'src/tab/parts/sharedMailbox.tsx',
  ];
  expect(good.filter((path) => namelessParts(path).length > 0)).toEqual([]);
});

// The compiler does not look at scripts, and not strictly at bare declarations; the core needs no JSX either.
const asWritten = /\.(?:[mc]?js|jsx|mts|cts)$/;
const plain = /^(?!.*\.d\.ts$).*\.ts$|\.json$|\/README\.md$/;

test('what runs is TypeScript, and in the core, the contract and the words nothing else', () => {
  const files = projectFiles().filter((path) => /^(src|server)\//.test(path));
  expect(files.filter((path) => asWritten.test(path))).toEqual([]);
  const inner = files.filter((path) => /^src\/(scoring|contract|words)\//.test(path));
  expect(inner.filter((path) => !plain.test(path))).toEqual([]);
  expect(['a.js', 'a.cjs', 'a.mjs', 'a.jsx', 'a.mts'].filter((path) => !asWritten.test(path))).toEqual([]);
  expect(['a.d.ts', 'a.tsx', 'a.css'].filter((path) => plain.test(path))).toEqual([]);
});

interface Manifest {
  imports: Record<string, string>;
}

test('three names lead into the inner parts, and each to its one door', () => {
  const { imports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Manifest;
  expect(imports).toEqual({
    '#scoring': './src/scoring/index.ts',
    '#contract': './src/contract/index.ts',
    '#words': './src/words/index.ts',
  });
});

interface Lock {
  packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
}

/** A host in the lock file would bind every later install to the registry of one machine. */
function boundToAHost({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { resolved, integrity }]) =>
    path !== '' && (resolved !== undefined || integrity === undefined) ? [path] : [],
  );
}

test('the lock file names no registry and pins every package by its content', () => {
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as Lock;
  expect(boundToAHost(lock)).toEqual([]);
  const bound = { a: { resolved: 'https://registry.example/a.tgz', integrity: 'sha512-x' }, b: {} };
  expect(boundToAHost({ packages: { '': {}, ...bound } })).toEqual(['a', 'b']);
});

interface Dependencies {
  [kind: string]: unknown;
}

test('every dependency is pinned to one version', () => {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Dependencies;
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries((manifest[kind] ?? {}) as Record<string, string>),
  );
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
