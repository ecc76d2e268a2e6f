// The door to Partner Center's feed: giving access once, and pulling files that are then read like any export.

export {
  type Consent,
  type ConsentCallback,
  type ConsentStart,
  finishConsent,
  startConsent,
} from './consent.ts';
export type { ConsentAccount } from './consentGrant.ts';
export type { ConsentFailure, ConsentProblemCode, ConsentResult } from './consentProblem.ts';
export type { DatasetWish, WishedColumn } from './datasetWish.ts';
export { DATASET_WISHES } from './datasetWishes.ts';
export type { FeedFile } from './download.ts';
export { type FeedClock, realClock } from './feedClock.ts';
export {
  type FeedAddresses,
  type FeedApplication,
  type FeedLimits,
  type FeedOptions,
  feedContext,
  PARTNER_CENTER,
} from './feedContext.ts';
export { type FeedTicket, type FeedTickets, ticketsIn } from './feedTickets.ts';
export type { FeedProblem, FeedProblemCode } from './problem.ts';
export { type DatasetOutcome, type PullOptions, pullFeed } from './pullFeed.ts';
