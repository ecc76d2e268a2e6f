import { z } from 'zod';

/** `POST /api/v1/feed/consent/end`: what the sign-in brought back in the address. */
export const endConsent = z.strictObject({
  state: z.string().min(1).max(8000),
  code: z.string().min(1).max(8000).exactOptional(),
  error: z.string().min(1).max(200).exactOptional(),
});

/** `GET /api/v1/feed`: whether Partner Center is connected, by whom, and what the last pull has brought. */
export interface FeedStatus {
  /** The installation has what it needs for a feed. */
  readonly configured: boolean;
  readonly account?: { readonly name: string; readonly username: string };
  readonly consentedAt?: string;
  readonly lastPull?: {
    readonly at: string;
    readonly datasets: readonly {
      readonly dataset: string;
      readonly state: string;
      readonly detail?: string;
    }[];
  };
}
