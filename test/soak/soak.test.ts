import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from 'autocannon';
import { describe, expect, it } from 'vitest';
import { startPostgres } from '../server/ledger/postgresServer.ts';
import { LONG, load, metric, type Server, saturation } from './load.ts';
import { Writer } from './writer.ts';

// The server under as much as it can take, and then under four fifths of that for a long while. Nothing is asserted of
// how fast it is: that is printed.

const RAMP_SECONDS = LONG ? 15 : 3;
const HOLD_SECONDS = LONG ? 600 : 15;
const CONNECTIONS = 32;
/** What caches take as they fill, and what a collection has not yet come to. */
const GROWTH_MB = 150;

interface Running extends Server {
  stop(): Promise<void>;
}

async function start(dataDir: string, databaseUrl = ''): Promise<Running> {
  const uploads = mkdtempSync(join(tmpdir(), 'seventy-uploads-'));
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'server.ts'), dataDir, databaseUrl, uploads],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = once(child, 'exit');
  if (!child.stdout) throw new Error('It has no output.');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), exit.then(() => [])]);
  if (typeof line !== 'string') throw new Error('The server ended before it was ready.');
  return {
    ...(JSON.parse(line) as Server),
    async stop() {
      child.kill('SIGTERM');
      await exit;
      rmSync(uploads, { recursive: true, force: true });
    },
  };
}

const memory = async (server: Server) =>
  ((await metric(server, 'seventy_memory_bytes{kind="heap"}')) +
    (await metric(server, 'seventy_memory_bytes{kind="external"}'))) /
  2 ** 20;

/** The least of several looks: between collections it goes up and down. */
async function settledMemory(server: Server): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 6; look++) {
    looks.push(await memory(server));
    await load(server, { connections: 2, seconds: 1, rate: 20 });
  }
  return Math.min(...looks);
}

/** While something goes on, the memory's floor in each of its thirds: what leaks rises from third to third. */
async function floorsDuring(server: Server, seconds: number, work: Promise<unknown>): Promise<number[]> {
  const looks: number[] = [];
  const looking = setInterval(
    () => void memory(server).then((megabytes) => looks.push(megabytes)),
    (seconds * 1_000) / 31,
  );
  await work.finally(() => clearInterval(looking));
  return [0, 10, 20].map((from) => Math.min(...looks.slice(from, from + 10)));
}

function told(name: string, { requests, latency, errors, timeouts, non2xx }: Result): void {
  const { average, total } = requests;
  console.log(
    `${name}: ${total} requests, ${average}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, max ${latency.max} ms, ` +
      `${errors} errors, ${timeouts} timeouts, ${non2xx} refused`,
  );
}

const delays = async (server: Server) =>
  `event-loop delay p50 ${await metric(server, 'seventy_event_loop_delay_seconds{quantile="0.5"}')} s`;

describe('four fifths of what it can do', () => {
  it('goes on without an error, in the same memory', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'seventy-soak-'));
    const server = await start(dataDir);
    try {
      const most = await saturation(server, RAMP_SECONDS);
      console.log(`saturation: ${most} requests/s`);
      const writer = new Writer(server);
      const before = await settledMemory(server);
      const writing = writer.run(LONG ? 5_000 : 1_000);
      await metric(server, 'seventy_event_loop_delay_seconds');
      const rate = Math.max(1, Math.floor(most * 0.8));
      const holding = load(server, { connections: CONNECTIONS, seconds: HOLD_SECONDS, rate });
      const floors = await floorsDuring(server, HOLD_SECONDS, holding);
      const held = await holding;
      told(`held at ${rate}/s`, held);
      console.log(await delays(server));
      writer.stop();
      await writing;
      const after = await settledMemory(server);
      const meanwhile = floors.map((floor) => floor.toFixed(0)).join(', ');
      console.log(
        `memory: ${before.toFixed(0)} MB before, ${meanwhile} MB meanwhile, ${after.toFixed(0)} MB after`,
      );
      expect(held).toMatchObject({ errors: 0, timeouts: 0, non2xx: 0 });
      expect(writer.accepted.length).toBeGreaterThan(0);
      expect([...writer.refusals.keys()]).toEqual([]);
      expect(after - before).toBeLessThan(GROWTH_MB);
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

describe('a database that is restarted twice meanwhile', () => {
  it('is answered with 503 for a while, comes back by itself, and nothing is lost', async () => {
    const postgres = await startPostgres();
    const server = await start('', await postgres.createDatabase());
    try {
      const most = await saturation(server, RAMP_SECONDS);
      console.log(`saturation on PostgreSQL: ${most} requests/s`);
      const writer = new Writer(server);
      const writing = writer.run(LONG ? 5_000 : 500);
      const rate = Math.max(1, Math.floor(most * 0.8));
      const holding = load(server, { connections: CONNECTIONS, seconds: HOLD_SECONDS, rate });
      for (let restart = 0; restart < 2; restart++) {
        await pause((HOLD_SECONDS * 1000) / 3);
        await postgres.restart(2_000);
      }
      const held = await holding;
      told(`held at ${rate}/s over two restarts`, held);
      console.log(await delays(server));
      expect(held).toMatchObject({ errors: 0, timeouts: 0 });
      const statuses = Object.keys(held.statusCodeStats ?? {});
      expect(statuses.filter((status) => !['200', '503'].includes(status))).toEqual([]);
      expect(statuses).toContain('503');
      // It has come back by itself.
      const afterwards = await load(server, { connections: 8, seconds: 3, rate: 20 });
      expect(afterwards).toMatchObject({ errors: 0, timeouts: 0, non2xx: 0 });
      writer.stop();
      await writing;
      for (const id of writer.accepted) expect(await writer.state(id)).toBe('accepted');
      console.log(
        `${writer.accepted.length} files accepted, refusals ${JSON.stringify([...writer.refusals])}`,
      );
      expect(writer.accepted.length).toBeGreaterThan(0);
    } finally {
      await server.stop();
      await postgres.stop();
    }
  });
});
