import { z } from 'zod';
import { list } from './vocabulary.ts';

/** `POST /api/v1/feed/consent`: where an admin gives access. */
export const consentBegun = z.strictObject({ address: z.string() });

/** `POST /api/v1/feed/consent/end`: what the sign-in brought back in the address. */
export const endConsent = z.strictObject({
  state: z.string().min(1).max(8000),
  code: z.string().min(1).max(8000).exactOptional(),
  error: z.string().min(1).max(200).exactOptional(),
});

const datasetPulled = z.strictObject({
  dataset: z.string(),
  state: z.string(),
  detail: z.string().exactOptional(),
});

/** `GET /api/v1/feed`: whether Partner Center is connected, by whom, and what the last pull has brought. */
export const feedStatus = z
  .strictObject({
    /** The installation has what it needs for a feed. */
    configured: z.boolean(),
    account: z.strictObject({ name: z.string(), username: z.string() }).exactOptional(),
    consentedAt: z.string().exactOptional(),
    lastPull: z.strictObject({ at: z.string(), datasets: list(datasetPulled) }).exactOptional(),
  })
  .meta({ id: 'FeedStatus' });
export type FeedStatus = z.infer<typeof feedStatus>;

/** `POST /api/v1/feed/pull`. */
export const pullAsked = z.strictObject({ asked: z.literal(true) });
