import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSecretKeys, type SecretKeys } from '../secrets/index.ts';

/** The key that the preview seals with, made at its first start and kept beside its data. */
export async function previewKeys(dataDir: string): Promise<SecretKeys> {
  const file = join(dataDir, 'preview-key');
  const kept = readSecretKeys(await readFile(file, 'utf8').catch(() => ''));
  if (kept.ok) return kept.keys;
  const made = randomBytes(32).toString('base64');
  await writeFile(file, made, { mode: 0o600 });
  const reading = readSecretKeys(made);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.keys;
}
