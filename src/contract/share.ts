import { z } from 'zod';
import { DESIGNATIONS, PATHS } from '#scoring';
import type { AdaptiveCard } from './card.ts';

// "Share to channel": the server posts a designation's card in the name of the person who asks. The addresses exist
// only where Graph is configured, which `sharing` of `GET /api/v1/me` says. Each of them answers `consent-needed`
// (403) as long as the person has not let the app read their teams and post for them.

/** `GET /api/v1/share/teams`: the teams of the person who asks, by name. */
export interface ShareTeams {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

export const CHANNEL_KINDS = ['standard', 'private', 'shared'] as const;

/** `GET /api/v1/share/teams/{id}/channels`: those of a team that the person may post in, by name. */
export interface ShareChannels {
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: (typeof CHANNEL_KINDS)[number];
  }[];
}

const whatIsShared = {
  designation: z.enum(DESIGNATIONS),
  /** The path that counts unless another is named. */
  path: z.enum(PATHS).optional(),
};

/** `GET /api/v1/share/card`: the card as it would be posted. */
export const askedShareCard = z.strictObject(whatIsShared);
export type AskedShareCard = z.infer<typeof askedShareCard>;

export interface ShareCard {
  readonly card: AdaptiveCard;
}

const id = z.string().min(1).max(300);

/** `POST /api/v1/share` with an `Idempotency-Key`: posts the card in a channel, below what the person writes. */
export const sharePost = z.strictObject({
  ...whatIsShared,
  teamId: id,
  channelId: id,
  message: z.string().max(2000).exactOptional(),
});
export type SharePost = z.infer<typeof sharePost>;

export interface Posted {
  readonly posted: true;
  /** Where the message is to be seen, when Graph says so. */
  readonly webUrl?: string;
}

/**
 * `GET /api/v1/share/consent`: the address of the page of Entra on which the person consents. It leads back to
 * `CONSENT_PAGE` of this server, which ends the pop-up; what comes back in the address is not used.
 */
export interface ShareConsent {
  readonly address: string;
}
export const CONSENT_PAGE = '/tab/consent.html';
