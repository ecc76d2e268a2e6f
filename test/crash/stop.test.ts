import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { FakeConnector } from '../server/channels/fakeConnector.ts';
import { azureMonths } from '../server/imports/files.ts';
import { embeddedPlace, type Place } from '../server/ledger/place.ts';
import { partnerComesNear } from './waitingCards.ts';

// A server is told to stop while it reads a long file and a channel does not answer. It ends in the time that it
// promises, and what it had in hand is done by the next one.

/** Ten seconds are promised; the rest is for a machine that is busy with other things. */
const PROMISED_MS = 10_000;
const SLACK_MS = 20_000;
const BEGIN = String(Date.parse('2026-11-20T09:00:00Z'));
const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`).slice(
  0,
  10,
);

function start(...parameters: string[]) {
  const script = join(import.meta.dirname, 'stoppingServer.ts');
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  createInterface(child.stdout).on('line', (line) => said.push(line));
  let logged = '';
  child.stderr.on('data', (text) => (logged += text));
  const ended = once(child, 'exit');
  return {
    child,
    ended,
    logged: () => logged,
    async says(word: string) {
      while (!said.includes(word)) {
        if (child.exitCode !== null) throw new Error(`It ended early: ${logged}`);
        await new Promise((wake) => setTimeout(wake, 20));
      }
    },
  };
}

async function stateIn(place: Place): Promise<{ imports: string[]; cards: number }> {
  const opened = await place.open();
  if (!opened.ok) throw new Error(opened.sentence);
  const scope = opened.ledger.scope('northwind');
  const imports = (await scope.imports()).map(({ state }) => state);
  const cards = (await scope.pendingEvents()).length;
  await opened.ledger.close();
  return { imports, cards };
}

it('SIGTERM with a long file and a card in hand: it ends in time, and the next start does both', async () => {
  const place = embeddedPlace();
  const folder = mkdtempSync(join(tmpdir(), 'seventy-stop-'));
  const connector = await FakeConnector.start();
  try {
    const opened = await place.open(() => new Date(Number(BEGIN)));
    if (!opened.ok) throw new Error(opened.sentence);
    const scope = opened.ledger.scope('northwind');
    await scope.saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
    await partnerComesNear(scope, 'contoso');
    await opened.ledger.close();
    const file = join(folder, 'large.csv');
    writeFileSync(file, azureMonths(MONTHS, 12_000));
    const places = [place.options.dataDir, join(folder, 'uploads'), connector.origin, BEGIN];

    connector.trouble.push({ delayMs: 60_000 });
    const first = start(...places, file);
    await first.says('ready');
    while (!connector.requests.some((request) => request.includes('activities'))) {
      await new Promise((wake) => setTimeout(wake, 20));
    }
    const told = performance.now();
    first.child.kill('SIGTERM');
    const [code] = await first.ended;
    const took = performance.now() - told;
    console.log(`stopped after ${Math.round(took)} ms with code ${code}`);
    expect(code, first.logged()).toBe(0);
    expect(took).toBeLessThan(PROMISED_MS + SLACK_MS);
    expect(await stateIn(place)).toEqual({ imports: ['reading'], cards: 1 });

    const second = start(...places);
    await second.says('settled');
    second.child.kill('SIGTERM');
    expect((await second.ended)[0], second.logged()).toBe(0);
    expect(await stateIn(place)).toEqual({ imports: ['staged'], cards: 0 });
    expect(connector.posts.length).toBeGreaterThan(0);
  } finally {
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
    place.remove();
  }
});
