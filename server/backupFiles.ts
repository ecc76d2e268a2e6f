import { open, rename, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { socketIn } from './commandSocket.ts';
import { type DataPlace, dataPlace, namedPlace } from './dataPlace.ts';
import { isFolderInUse, openLedger, restoreBackup } from './ledger/index.ts';
import type { Environment } from './settings.ts';

type Say = (line: string) => void;

const SERVER_DATABASE =
  'DATABASE_URL is set: back up and restore that database with its own tools (pg_dump, pg_restore).';

/** The command `backup`: the embedded database as one file, also from under a running server. */
export async function backUp(
  args: readonly string[],
  environment: Environment,
  say: Say,
  complain: Say,
): Promise<0 | 1 | 2> {
  const asked = readCommand('backup', args, dataPlace(environment));
  if (typeof asked === 'string') return wrong(complain, asked);
  const { file, dataDir } = asked;
  const content = (await isFolderInUse(dataDir)) ? await fromServer(dataDir) : await fromFolder(dataDir);
  if (typeof content === 'string') {
    complain(content);
    return 1;
  }
  // Whole or not at all, and on the disk before anybody relies on it.
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    say(`${file}: the database in ${dataDir}, ${content.length} bytes`);
    return 0;
  } catch (error) {
    await rm(unfinished, { force: true });
    complain(`${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
    return 1;
  }
}

/** The command `restore`: a backup becomes the database of an empty data folder. */
export async function restore(
  args: readonly string[],
  environment: Environment,
  say: Say,
  complain: Say,
): Promise<0 | 1 | 2> {
  const asked = readCommand('restore', args, namedPlace(environment));
  if (typeof asked === 'string') return wrong(complain, asked);
  const restored = await restoreBackup(asked.dataDir, asked.file);
  if (restored.ok) say(`${asked.dataDir}: restored from ${asked.file}`);
  else complain(restored.sentence);
  return restored.ok ? 0 : 1;
}

function wrong(complain: Say, sentence: string): 2 {
  complain(sentence);
  return 2;
}

function readCommand(
  name: string,
  [file, ...others]: readonly string[],
  place: DataPlace | string,
): { readonly file: string; readonly dataDir: string } | string {
  if (file === undefined || others.length > 0) return `usage: npm run ${name} -- seventy.tar.gz`;
  if (typeof place === 'string') return place;
  return place.databaseUrl ? SERVER_DATABASE : { file, dataDir: place.dataDir };
}

function fromServer(dataDir: string): Promise<Buffer | string> {
  return new Promise((resolve) => {
    const asked = request({ socketPath: socketIn(dataDir), path: '/backup' }, async (response) => {
      const content = await buffer(response);
      resolve(
        response.statusCode === 200 ? content : 'The server that runs here gave no backup: look at its log.',
      );
    });
    asked.once('error', (error) => resolve(`The server that runs here does not answer (${error.message}).`));
    asked.end();
  });
}

async function fromFolder(dataDir: string): Promise<Buffer | string> {
  const opening = await openLedger({ dataDir, clock: () => new Date() });
  if (!opening.ok) return opening.sentence;
  try {
    const backup = await opening.ledger.backup();
    return backup ? Buffer.from(await backup.arrayBuffer()) : SERVER_DATABASE;
  } finally {
    await opening.ledger.close();
  }
}
