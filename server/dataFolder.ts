import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannotStart.ts';

/** Makes the folder of a setting if need be and writes to it once: it is too late to learn later that it cannot be. */
export function prepareFolder(folder: string, setting: 'DATA_DIR' | 'UPLOADS_DIR'): void {
  const trial = join(folder, `.writable-${process.pid}`);
  try {
    make(folder);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `The folder ${folder} cannot be written (${why}): set ${setting} to one that can be.`,
    );
  }
}

/** One folder at a time: below /proc, the recursive mkdir of Node never ends. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
