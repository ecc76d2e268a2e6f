import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './layoutCopy.ts';

const written = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs|css|html)$/;
const notOurs = new Set(['node_modules', 'build']);

/** Every file of the project's five folders, by its path from the top. */
export function projectFiles(): string[] {
  const within = (folder: string): string[] =>
    readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
      if (notOurs.has(entry.name)) return [];
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? within(path) : [path];
    });
  return ['appPackage', 'env', 'server', 'src', 'test'].flatMap(within);
}

export function sourceFiles(): { path: string; lines: string[] }[] {
  return projectFiles()
    .filter((path) => written.test(path))
    .map((path) => ({ path, lines: readFileSync(join(project, path), 'utf8').split('\n') }));
}
