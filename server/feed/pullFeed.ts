import { mkdir, rm } from 'node:fs/promises';
import type { SecretSlot } from '../secrets/secretSlot.ts';
import { accessTokens } from './accessTokens.ts';
import type { DatasetWish } from './datasetWish.ts';
import { type FeedOptions, feedContext } from './feedContext.ts';
import type { FeedTickets } from './feedTickets.ts';
import { insights } from './insights.ts';
import type { FeedFailure, FeedProblem, FeedProblemCode } from './problem.ts';
import { type Pulled, pullDataset } from './pullDataset.ts';

/** What came of one dataset. A file is ready to be read like any export, and whoever got it removes it. */
export type DatasetOutcome = { readonly dataset: string } & (
  | Pulled
  | { readonly state: 'failed'; readonly problem: FeedProblem }
);

export interface PullOptions extends FeedOptions {
  /** Which datasets, in the order in which they are pulled. */
  readonly wishes: readonly DatasetWish[];
  /** Where the refresh token is. */
  readonly access: SecretSlot;
  readonly tickets: FeedTickets;
  /** A folder for the files of this pull alone. */
  readonly folder: string;
}

/** What fails for one dataset for a reason that holds for the others too. */
const FOR_ALL = new Set<FeedProblemCode>(['consent-needed', 'app-refused', 'throttled', 'cancelled']);

/**
 * Pulls one dataset after the other, and hands out each outcome before it goes on: so a file can be imported and
 * removed before the next one takes its room. Every dataset gets an outcome, also after one has failed.
 */
export async function* pullFeed(options: PullOptions): AsyncGenerator<DatasetOutcome, void> {
  const { wishes, access, tickets, folder, ...rest } = options;
  const context = feedContext(rest);
  const parts = { insights: insights(accessTokens(access, context), context), tickets, folder, context };
  // One that was killed may have left something.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let forAll: FeedFailure | undefined;
  for (const wish of wishes) {
    const result = forAll ?? (await pullDataset(wish, parts));
    const { dataset } = wish;
    if (result.ok) {
      const { state } = result.value;
      const size = result.value.state === 'ready' ? result.value.file.size : undefined;
      context.log.info({ dataset, state, size }, 'feed: pulled');
      yield { dataset, ...result.value };
      continue;
    }
    const { problem } = result;
    context.log.warn({ dataset, code: problem.code, detail: problem.detail }, 'feed: not pulled');
    if (FOR_ALL.has(problem.code)) forAll = result;
    yield { dataset, state: 'failed', problem };
  }
}
