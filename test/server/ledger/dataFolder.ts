import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'seventy-ledger-'));
}

/** A new data folder, as a copy: making a database takes seconds. Of nothing it is empty, as before a first start. */
export function newDataFolder(like = process.env.EMPTY_LEDGER): string {
  const folder = temporaryFolder();
  if (like) cpSync(like, folder, { recursive: true });
  return folder;
}
