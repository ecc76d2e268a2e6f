import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { type BuildOutcome, type BuildRequest, buildPackage } from '../../appPackage/build.ts';

export const PROJECT = join(import.meta.dirname, '../..');

/** A copy of what the package is built from, to break; it goes when its test ends. */
export async function copiedProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'seventy-package-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const file of ['manifest.json', 'aad.manifest.json', 'de.json', 'color.png', 'outline.png']) {
    await cp(join(PROJECT, 'appPackage', file), join(root, 'appPackage', file));
  }
  for (const file of ['env/.env.dev', 'env/.env.local.example', 'package.json']) {
    await cp(join(PROJECT, file), join(root, file));
  }
  return root;
}

export function build(root: string, more: Partial<BuildRequest> = {}): Promise<BuildOutcome> {
  return buildPackage({ root, env: 'local', out: join(root, 'out'), environment: {}, ...more });
}

export async function problemsOf(root: string, more: Partial<BuildRequest> = {}): Promise<readonly string[]> {
  const outcome = await build(root, more);
  return outcome.ok ? [] : outcome.problems;
}

/** Replaces a text in a file of the copy, and fails if it is not there. */
export async function edit(root: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  await writeFile(
    join(root, file),
    text.replace(from, () => to),
  );
}

export async function unzipped(file: string): Promise<Record<string, Uint8Array>> {
  return unzipSync(await readFile(file));
}
