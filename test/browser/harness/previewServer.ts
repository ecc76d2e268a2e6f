import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newDataFolder } from '../../server/ledger/dataFolder.ts';

/** The product as `npm start` runs it, in a process of its own, with a data folder that goes with it. */
export interface PreviewServer {
  origin: string;
  readonly folder: string;
  /** What it has printed so far, for a test's error message. */
  output(): string;
  /** With `keep` the data folder stays. */
  stop(keep?: 'keep'): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

/** Starts it on any free port and waits until it prints its address. */
export async function startPreviewServer(settings: Record<string, string> = {}): Promise<PreviewServer> {
  const folder = newDataFolder(process.env.SAMPLE_DATA);
  const server = spawn(process.execPath, ['server/preview/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutVitest(), PORT: '0', DATA_DIR: folder, ...settings },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const stop = async (keep?: 'keep') => {
    await end(server);
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  try {
    return { origin: await printedAddress(server, () => output), output: () => output, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function printedAddress(server: ChildProcess, output: () => string): Promise<string> {
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`The preview ended with ${String(code)} before it was ready:\n${output()}`);
  });
  const printed = new Promise<string>((resolve) => {
    server.stdout?.on('data', () => {
      const address = /http:\/\/localhost:\d+/.exec(output())?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return Promise.race([printed, ended]);
}

async function end(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  await exit;
}

/** The server must not find itself in a test: it runs as it does for everybody. */
function withoutVitest(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => !name.startsWith('VITEST') && name !== 'NODE_ENV');
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
