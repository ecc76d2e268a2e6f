import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// One process for one data folder.
//
// A pid file cannot say whether its writer lives: in a container the next start often has the same pid. A
// listening unix socket can: the kernel closes it with its process, also after kill -9, and from then on
// connecting is refused. It lies in the folder itself and not in the abstract namespace (whose names vanish by
// themselves), because abstract names belong to a network namespace: two containers that share a volume would
// not see each other. It does not reach another machine: a data folder belongs on a local disk.
//
// The dead file stays behind, and two starters that both replace the same dead file would both hold the lock.
// So no name is used twice: a starter first puts up a socket of its own under a fresh name, and only then looks
// for others. Of two starters at least one sees the other; only the one that sees nobody holds the folder.
// When several only ask, the smallest name stays and the others step back until they see nobody.

export interface FolderLock {
  release(): Promise<void>;
}

const LIVING = /^lock-[0-9a-f]{16}\.sock$/;
const ATTEMPTS = 10;
/** A unix socket's path has room for 103 bytes everywhere (107 on Linux), 31 of them for the name in the folder. */
const LONGEST_FOLDER = 72;

/** Takes the folder for this process; undefined when another process has it. */
export async function lockFolder(folder: string): Promise<FolderLock | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return lockByPipe(folder);
  const name = `lock-${randomBytes(8).toString('hex')}.sock`;
  return insideFolder(folder, async (place) => {
    let own: FolderLock | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt === 0) own = await putUp(folder, place, name);
      const others = await livingSockets(folder, place, name);
      if (others.length === 0) {
        if (own) return own;
        own = await putUp(folder, place, name);
        continue;
      }
      if (others.some((other) => other < name)) {
        await own?.release();
        own = undefined;
      }
      await pause(30 + Math.random() * 40);
    }
    await own?.release();
    return undefined;
  });
}

/** Whether a process holds this folder now. Only asks: leaves nothing behind and needs no right to write. */
export async function isFolderInUse(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return answers(await pipeName(folder));
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => LIVING.test(name))) return false;
  return insideFolder(folder, async (place) => {
    for (const name of names) if (LIVING.test(name) && (await answers(join(place, name)))) return true;
    return false;
  });
}

async function putUp(folder: string, place: string, name: string): Promise<FolderLock> {
  // Between bind and listen a socket refuses connections and would look dead: it gets its real name afterwards.
  const nameless = `${name}.new`;
  const server = await listen(join(place, nameless));
  await rename(join(folder, nameless), join(folder, name));
  return {
    async release() {
      await rm(join(folder, name), { force: true });
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The other sockets of the folder whose process lives; the files of dead ones are removed. */
async function livingSockets(folder: string, place: string, own: string): Promise<string[]> {
  const living: string[] = [];
  for (const name of await readdir(folder)) {
    if (!LIVING.test(name) || name === own) continue;
    if (await answers(join(place, name))) living.push(name);
    else await rm(join(folder, name), { force: true });
  }
  return living;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Anything but these two (no permission, a full queue) may be a living process: then it counts as one.
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT');
    });
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.destroy();
    });
    server.once('error', reject);
    server.listen(path, () => {
      // The lock alone is no reason for a process to go on.
      server.unref();
      resolve(server);
    });
  });
}

/** Runs the work with a spelling of the folder that is short enough for sockets in it. */
async function insideFolder<T>(folder: string, work: (place: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(folder) <= LONGEST_FOLDER || process.platform !== 'linux') return work(folder);
  const descriptor = await open(folder, 'r');
  try {
    return await work(`/proc/self/fd/${descriptor.fd}`);
  } finally {
    await descriptor.close();
  }
}

// Windows: a named pipe is exclusive and vanishes with its process.
async function lockByPipe(folder: string): Promise<FolderLock | undefined> {
  try {
    const server = await listen(await pipeName(folder));
    return { release: () => new Promise((closed) => server.close(() => closed())) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

async function pipeName(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => folder);
  return `\\\\.\\pipe\\seventy-${createHash('sha256').update(real.toLowerCase()).digest('hex')}`;
}
