import type { Logger } from 'pino';
import type { Authority } from '../identity/rules.ts';
import { ENTRA } from '../identity/rules.ts';
import { type FeedClock, realClock } from './feedClock.ts';

/** Where Partner Center and its sign-in are; `{tid}` stands for the tenant. */
export interface FeedAddresses {
  readonly insights: string;
  /** What a token must be for. */
  readonly resource: string;
  readonly authorize: string;
  readonly token: string;
  readonly authority: Authority;
}

export const PARTNER_CENTER: FeedAddresses = {
  insights: 'https://api.partnercenter.microsoft.com/insights/v1/mpn',
  resource: 'https://api.partnercenter.microsoft.com',
  authorize: 'https://login.microsoftonline.com/{tid}/oauth2/v2.0/authorize',
  token: 'https://login.microsoftonline.com/{tid}/oauth2/v2.0/token',
  authority: ENTRA,
};

/** The app registration in whose name a person gives access. */
export interface FeedApplication {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface FeedLimits {
  /** How often one call is tried before it is given up. */
  readonly attempts: number;
  readonly firstBackoffMs: number;
  readonly longestBackoffMs: number;
  /** A longer Retry-After is not waited for: the next pull comes later anyway. */
  readonly longestRetryAfterMs: number;
  readonly callMs: number;
  readonly downloadMs: number;
  readonly downloadBytes: number;
  readonly downloads: number;
  readonly firstPollMs: number;
  readonly longestPollMs: number;
  /** How long one report is waited for. */
  readonly reportMs: number;
}

const MINUTE = 60_000;

export const LIMITS: FeedLimits = {
  attempts: 6,
  firstBackoffMs: 2_000,
  longestBackoffMs: MINUTE,
  longestRetryAfterMs: 15 * MINUTE,
  // The service itself gives up a query after 100 seconds.
  callMs: 2 * MINUTE,
  downloadMs: 30 * MINUTE,
  downloadBytes: 1024 ** 3,
  downloads: 3,
  firstPollMs: 10_000,
  longestPollMs: MINUTE,
  reportMs: 45 * MINUTE,
};

export type FeedLog = Pick<Logger, 'info' | 'warn'>;

/** What every step of a pull works with. */
export interface FeedContext {
  readonly application: FeedApplication;
  /** The organization whose Partner Center it is: it gives access and tokens, and nobody else's account may. */
  readonly tenant: string;
  readonly addresses: FeedAddresses;
  readonly limits: FeedLimits;
  readonly clock: FeedClock;
  /** From 0 up to 1, for the jitter. */
  readonly random: () => number;
  readonly log: FeedLog;
  readonly signal: AbortSignal;
}

export type FeedOptions = Pick<FeedContext, 'application' | 'tenant' | 'log' | 'signal'> & {
  readonly addresses?: FeedAddresses;
  readonly limits?: Partial<FeedLimits>;
  readonly clock?: FeedClock;
  readonly random?: () => number;
};

export function feedContext(options: FeedOptions): FeedContext {
  return {
    addresses: PARTNER_CENTER,
    clock: realClock,
    random: Math.random,
    ...options,
    limits: { ...LIMITS, ...options.limits },
  };
}

export const inTenant = (address: string, { tenant }: FeedContext): string =>
  address.replace('{tid}', tenant);
