import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFolderInUse, lockFolder } from '../../../server/ledger/folderLock.ts';
import { anotherProcess } from './anotherProcess.ts';
import { temporaryFolder } from './dataFolder.ts';

const CROWDS = process.env.TEST_LENGTH === 'long' ? 20 : 2;

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one, and free again when that one lets go', async () => {
    expect(await isFolderInUse(folder)).toBe(false);
    const first = await lockFolder(folder);
    expect(first).toBeDefined();
    expect(await isFolderInUse(folder)).toBe(true);
    expect(await lockFolder(folder)).toBeUndefined();
    await first?.release();
    expect(await isFolderInUse(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    const next = await lockFolder(folder);
    expect(next).toBeDefined();
    await next?.release();
  });

  it('is free for a folder that does not exist yet', async () => {
    expect(await isFolderInUse(join(folder, 'not', 'there'))).toBe(false);
    const lock = await lockFolder(join(folder, 'not', 'there'));
    expect(lock).toBeDefined();
    await lock?.release();
  });

  it('is free again after kill -9, and what was left behind is cleared away', async () => {
    const holder = await anotherProcess('askLock.ts', folder);
    expect(holder.said).toBe('held');
    expect(await isFolderInUse(folder)).toBe(true);
    expect(await lockFolder(folder)).toBeUndefined();
    await holder.kill();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await isFolderInUse(folder)).toBe(false);
    const lock = await lockFolder(folder);
    expect(lock).toBeDefined();
    expect(readdirSync(folder)).toHaveLength(1);
    await lock?.release();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'a'.repeat(120), 'ü'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const first = await lockFolder(deep);
    expect(first).toBeDefined();
    expect(await isFolderInUse(deep)).toBe(true);
    expect(await lockFolder(deep)).toBeUndefined();
    await first?.release();
    expect(await isFolderInUse(deep)).toBe(false);
  });

  it('takes a file that is no socket for a dead one', async () => {
    writeFileSync(join(folder, 'lock-0123456789abcdef.sock'), '');
    expect(await isFolderInUse(folder)).toBe(false);
    const lock = await lockFolder(folder);
    expect(lock).toBeDefined();
    await lock?.release();
  });

  it('goes to at most one of many that ask at the same time over the remains of a dead one', async () => {
    const dead = await anotherProcess('askLock.ts', folder);
    await dead.kill();
    const asked = await Promise.all([1, 2, 3, 4].map(() => anotherProcess('askLock.ts', folder)));
    for (const { said } of asked) expect(['held', 'refused']).toContain(said);
    expect(asked.filter(({ said }) => said === 'held').length).toBeLessThanOrEqual(1);
    for (const process of asked) await process.kill();
    const lock = await lockFolder(folder);
    expect(lock).toBeDefined();
    await lock?.release();
  });

  it('goes to at most one in a crowd within one process', async () => {
    for (let round = 0; round < CROWDS; round++) {
      const locks = await Promise.all(Array.from({ length: 12 }, () => lockFolder(folder)));
      const held = locks.filter((lock) => lock !== undefined);
      expect(held.length).toBeLessThanOrEqual(1);
      for (const lock of held) await lock.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
