import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The product as `npm start` runs it, in a process of its own. */
export interface RunningServer {
  readonly origin: string;
  readonly pid: number;
  /** When the process was started, on the clock of `performance`. */
  readonly started: number;
  stop(): Promise<void>;
}

export async function startServer(dataDir: string): Promise<RunningServer> {
  const started = performance.now();
  const server = spawn(process.execPath, ['server/preview/start.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
  });
  const origin = await printedAddress(server);
  return {
    origin,
    pid: server.pid ?? 0,
    started,
    async stop() {
      const exit = once(server, 'exit');
      server.kill('SIGTERM');
      await exit;
    },
  };
}

function printedAddress(server: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  server.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (address !== undefined) resolve(address);
  });
  server.once('exit', () => reject(new Error(`The server ended before it was ready:\n${output}`)));
  return promise;
}

/** Asks for the scorecard as the tab does: with a token, until it has arrived whole. */
export async function scorecard({ origin }: RunningServer, token: string): Promise<void> {
  const response = await fetch(`${origin}/api/v1/scorecard`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`No scorecard came, but ${response.status}: ${text}`);
}

export async function tokenFrom({ origin }: RunningServer): Promise<string> {
  const response = await fetch(`${origin}/preview/identity/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: 'admin', provider: 'naa' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

/** Does something with a data folder that is there for it alone. */
export async function inFreshFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
