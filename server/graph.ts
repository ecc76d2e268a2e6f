import { setTimeout as wait } from 'node:timers/promises';
import { ActivityFeed } from './channels/activityFeed.ts';
import { OnBehalfOf } from './identity/onBehalfOf.ts';
import { SIGN_IN_ORIGIN } from './identity/tokenCalls.ts';
import type { Ledger } from './ledger/index.ts';
import type { Log } from './log.ts';
import type { SecretBox } from './secrets/index.ts';
import { ShareQueues } from './tasks/sharing/shareQueues.ts';
import { Sharing, type SharingParts } from './tasks/sharing/sharing.ts';

/** How this installation is let into Microsoft Graph. */
export interface GraphAccess {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seals the tokens that are kept. */
  readonly box: SecretBox;
  /** The preview's own Graph and sign-in service; nothing in production. */
  readonly preview?: { readonly graphUrl: string; readonly signInOrigin: string };
}

export interface GraphParts {
  readonly ledger: Ledger;
  readonly clock: () => Date;
  readonly log: Log;
  readonly app: { readonly appId: string; readonly publicUrl: string };
  readonly delivered: SharingParts['delivered'];
}

/** Posts in a person's name. */
export function sharingOf({ clientId, clientSecret, box, preview }: GraphAccess, parts: GraphParts): Sharing {
  const { ledger, clock } = parts;
  const sleep = (ms: number) => wait(ms);
  const signInOrigin = preview?.signInOrigin ?? SIGN_IN_ORIGIN;
  return new Sharing({
    ...parts,
    ...{ clientId, sleep, graphUrl: preview?.graphUrl },
    // Tokens end by the time of the sign-in service, also where the preview's clock was moved.
    onBehalfOf: new OnBehalfOf({ clientId, clientSecret, ledger, box, signInOrigin, now: () => new Date() }),
    queues: new ShareQueues({ clock, sleep }),
    consentUrl: (tenant) => `${signInOrigin}/${encodeURIComponent(tenant)}/oauth2/v2.0/authorize`,
  });
}

/** The activity feeds of the organizations' people; the preview shows none. */
export function feedsOf(
  { clientId, clientSecret, preview }: GraphAccess,
  clock: () => Date,
): ((organizationId: string) => ActivityFeed) | undefined {
  const feeds = new Map<string, ActivityFeed>();
  if (preview) return undefined;
  return (tenant) => {
    const feed = feeds.get(tenant) ?? new ActivityFeed({ tenant, clientId, secret: clientSecret, clock });
    feeds.set(tenant, feed);
    return feed;
  };
}
