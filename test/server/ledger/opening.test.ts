import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseIsAway, isFolderInUse, type OpenOutcome } from '../../../server/ledger/index.ts';
import { anotherProcess } from './anotherProcess.ts';
import { newDataFolder, temporaryFolder } from './dataFolder.ts';
import { embeddedPlace, type Place } from './place.ts';

describe('opening the embedded ledger', () => {
  let closed: Place;
  let place: Place;
  let folder: string;
  beforeAll(async () => {
    closed = embeddedPlace(temporaryFolder());
    // As a first start leaves it that was killed while it made the database.
    mkdirSync(join(closed.options.dataDir, 'database.new', 'base'), { recursive: true });
    writeFileSync(join(closed.options.dataDir, 'database.new', 'PG_VERSION'), '18\n');
    await close(await closed.open());
  });
  afterAll(() => closed.remove());
  beforeEach(() => {
    place = embeddedPlace(newDataFolder(closed.options.dataDir));
    folder = place.options.dataDir;
  });
  afterEach(() => place.remove());

  const close = async (opened: OpenOutcome) => {
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) await opened.ledger.close();
  };
  const refused = async (code: string, ...words: string[]) => {
    const opened = await place.open();
    expect(opened).toMatchObject({ ok: false, code });
    for (const word of words) expect(opened.ok ? '' : opened.sentence).toContain(word);
    expect(await isFolderInUse(folder)).toBe(false);
  };

  it('in two processes: the second is told so, and after kill -9 of the first the folder is free', async () => {
    const first = await anotherProcess('holdLedger.ts', folder);
    expect(first.said).toBe('open');
    const second = await place.open();
    expect(second).toMatchObject({ ok: false, code: 'folder-in-use' });
    expect(second.ok ? '' : second.sentence).toContain(folder);
    expect((await anotherProcess('holdLedger.ts', folder)).said).toBe('folder-in-use');
    await first.kill();
    await close(await place.open());
  });

  it('again after closing, and closing twice', async () => {
    const opened = await place.open();
    await Promise.all([close(opened), close(opened)]);
    if (opened.ok) expect(await opened.ledger.ping()).toBe(false);
    expect(await isFolderInUse(folder)).toBe(false);
    await close(await place.open());
  });

  it('where the first start was killed while it made the database', async () => {
    expect(readdirSync(folder)).toEqual(['database']);
    await close(await place.open());
  });

  it('in a place that cannot be a folder', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file');
    await refused('folder-unusable', folder, 'DATA_DIR');
  });

  it('over data of a newer program', async () => {
    await place.ownerQueries("insert into kysely_migration values ('9999-tomorrow', '2099-01-01')");
    await refused('data-newer-than-program', '9999-tomorrow');
  });

  it('over a damaged database', async () => {
    rmSync(join(folder, 'database', 'global', 'pg_control'));
    await refused('database-damaged', folder);
  });
});

it('a file that is not there is not a database that is away, as a socket that is not there is', async () => {
  const nowhere = join(temporaryFolder(), 'nothing');
  expect(databaseIsAway(await readFile(nowhere).catch((error: unknown) => error))).toBe(false);
  const [error] = await once(connect(nowhere), 'error').catch((error: unknown) => [error]);
  expect(databaseIsAway(error)).toBe(true);
});
