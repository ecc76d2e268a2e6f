import { randomBytes } from 'node:crypto';
import type { FeedAddresses, FeedApplication } from '../../../server/feed/feedContext.ts';
import { Faults, type Step } from './partnerCenter/faults.ts';
import { type InsightsApi, insightsApi } from './partnerCenter/insightsApi.ts';
import { listen, type Received } from './partnerCenter/listener.ts';
import { sampleDatasets } from './partnerCenter/sampleDatasets.ts';
import { type SignIn, signIn } from './partnerCenter/signIn.ts';
import { type Storage, storage } from './partnerCenter/storage.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const CLIENT = '22222222-2222-4222-8222-222222222222';
export const REDIRECT = 'https://seventy.contoso.example/tab/connected';

/** Partner Center as far as its feed is documented: the sign-in, the Insights API and the files, each a real host. */
export interface FakePartnerCenter {
  readonly signIn: SignIn;
  readonly insights: InsightsApi;
  readonly storage: Storage;
  /** What goes wrong next, step by step. */
  readonly faults: Faults;
  readonly addresses: FeedAddresses;
  readonly application: FeedApplication;
  /** Every request of a step so far, or of all steps, in the order in which they came. */
  received(step?: Step): readonly Received[];
  /** Everything it has handed out that must never be seen anywhere. */
  secrets(): string[];
  close(): Promise<void>;
}

export async function openPartnerCenter(now: () => Date = () => new Date()): Promise<FakePartnerCenter> {
  const faults = new Faults();
  const origins = { signIn: '', insights: '', storage: '' };
  const clientSecret = randomBytes(24).toString('base64url');
  const registered = { clientId: CLIENT, clientSecret, redirectUri: REDIRECT };
  const parts = {
    signIn: signIn(registered, TENANT, now, () => origins.signIn),
    storage: storage(now, () => origins.storage),
  };
  const api = insightsApi({ ...parts, now, origin: () => origins.insights });
  api.datasets = sampleDatasets();
  const received: Received[] = [];
  const listeners = {
    signIn: await listen(parts.signIn, faults, received),
    insights: await listen(api, faults, received),
    storage: await listen(parts.storage, faults, received),
  };
  for (const host of ['signIn', 'insights', 'storage'] as const) origins[host] = listeners[host].origin;
  return {
    ...parts,
    insights: api,
    faults,
    application: { clientId: CLIENT, clientSecret },
    addresses: {
      insights: `${origins.insights}/insights/v1/mpn`,
      resource: 'https://api.partnercenter.microsoft.com',
      authorize: `${origins.signIn}/{tid}/oauth2/v2.0/authorize`,
      token: `${origins.signIn}/{tid}/oauth2/v2.0/token`,
      authority: {
        issuers: [`${origins.signIn}/{tid}/v2.0`, `${origins.signIn}/sts/{tid}/`],
        keys: `${origins.signIn}/{tid}/discovery/v2.0/keys`,
      },
    },
    received: (step) => received.filter((request) => step === undefined || request.step === step),
    secrets: () => [...parts.signIn.secrets(), ...parts.storage.secrets()],
    async close() {
      await Promise.all(Object.values(listeners).map((listener) => listener.close()));
    },
  };
}
