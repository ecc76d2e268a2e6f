import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type UnpackedChromium, unpackChromium } from './unpackChromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Nothing on a platform that the package has no Chromium for. */
    chromium: UnpackedChromium | undefined;
  }
}

/** Unpacks the browser once, before the tests start, and removes it after them. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-chromium-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    project.provide('chromium', packaged() ? await unpackChromium(folder) : undefined);
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}

function packaged(): boolean {
  if (process.platform === 'linux' && process.arch === 'x64') return true;
  if (process.env.CI)
    throw new Error('The browser tests need Linux on x64: the packaged Chromium is built for it.');
  console.warn('Browser tests are left out: the packaged Chromium is built for Linux on x64.');
  return false;
}
