import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const project = join(import.meta.dirname, '../..');
const settings = ['.biome.json', 'tsconfig.json', 'package.json', 'test/guards/lint'];
const parts = [
  'src/scoring',
  'src/contract',
  'src/words',
  'src/tab',
  'server',
  'server/preview/host',
  'test',
];

/** An empty project under the real settings, with the given files in it, for as long as `use` runs. */
export function withLayout<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-guards-'));
  try {
    for (const path of [...settings, ...parts.map((part) => `${part}/tsconfig.json`)]) {
      cpSync(join(project, path), join(folder, path), { recursive: true });
    }
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
