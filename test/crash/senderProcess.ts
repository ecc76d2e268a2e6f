import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Place } from '../server/ledger/place.ts';

/** A process that sends what waits, and stays until it is killed. */
export interface Sender {
  readonly child: ChildProcess;
  /** What it says when it has come to its end. */
  readonly firstLine: Promise<string>;
  readonly gone: Promise<unknown>;
}

export interface Order {
  readonly script: 'cardSender.ts' | 'shareSender.ts';
  readonly place: Place;
  readonly organization: string;
  readonly origin: string;
  /** Where its clock begins. */
  readonly begin: number;
  /** What a sender of this kind is told beside. */
  readonly rest: string;
}

export function startSender({ script, place, organization, origin, begin, rest }: Order): Sender {
  const path = new URL(script, import.meta.url).pathname;
  const { dataDir, databaseUrl = '' } = place.options;
  const args = [path, dataDir, databaseUrl, organization, origin, String(begin), rest];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  return {
    child,
    firstLine: once(lines, 'line').then(([line]) => String(line)),
    gone: once(child, 'exit'),
  };
}
