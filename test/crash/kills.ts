import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Ledger } from '../../server/ledger/index.ts';
import type { Place } from '../server/ledger/place.ts';
import type { Sender } from './senderProcess.ts';
import type { Transport } from './transports.ts';
import { DAY } from './waitingCards.ts';

/** When a round ends: at any moment, after the other side has taken something, or after it has said so. */
export const MOMENTS = ['any', 'accepted', 'answered'] as const;
export type Moment = (typeof MOMENTS)[number];

export const AT_ONCE = 3;
const MINUTE = 60_000;
const BEGIN = Date.parse(`${DAY}T00:01:00Z`);

/** Each round begins two minutes later than the one before: what that one held is free. */
export const beginOf = (round: number): number => BEGIN + round * 2 * MINUTE;

/** Kills the sender at its moment, and waits until it is gone. */
export async function killAt(moment: Moment, fake: Transport['fake'], start: () => Sender): Promise<void> {
  const before = fake.requests.length;
  const sender = start();
  const kill = () => void sender.child.kill('SIGKILL');
  // Not always at the first of them.
  let left = 1 + Math.floor(Math.random() * AT_ONCE);
  const atLast = () => {
    left--;
    if (left === 0) kill();
  };
  fake.onAccepted = moment === 'accepted' ? atLast : undefined;
  fake.onAnswered = moment === 'answered' ? atLast : undefined;
  if (moment === 'any') {
    let isGone = false;
    void sender.gone.then(() => {
      isGone = true;
    });
    while (fake.requests.length === before && !isGone) await pause(10);
    await pause(Math.random() * 200);
    kill();
  }
  await sender.gone;
  fake.onAccepted = undefined;
  fake.onAnswered = undefined;
  expect(sender.child.signalCode, 'the sender ended by itself').toBe('SIGKILL');
}

/** Lets a sender come to its end; what it says then. */
export async function saidBy(sender: Sender): Promise<string> {
  const said = await Promise.race([sender.firstLine, sender.gone]);
  sender.child.kill('SIGKILL');
  await sender.gone;
  return String(said);
}

export async function inLedger(
  place: Place,
  round: number,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const opened = await place.open(() => new Date(beginOf(round)));
  if (!opened.ok) throw new Error(opened.sentence);
  try {
    await work(opened.ledger);
  } finally {
    await opened.ledger.close();
  }
}
