import { z } from 'zod';
import { DESIGNATIONS, PATHS } from '#scoring';
import { adaptiveCard } from './card.ts';
import { list } from './vocabulary.ts';

// "Share to channel": the server posts a designation's card in the name of the person who asks. The addresses exist
// only where Graph is configured, which `sharing` of `GET /api/v1/me` says. Each of them answers `consent-needed`
// (403) as long as the person has not let the app read their teams and post for them.

/** `GET /api/v1/share/teams`: the teams of the person who asks, by name. */
export const shareTeams = z
  .strictObject({ teams: list(z.strictObject({ id: z.string(), name: z.string() })) })
  .meta({ id: 'ShareTeams' });
export type ShareTeams = z.infer<typeof shareTeams>;

export const CHANNEL_KINDS = ['standard', 'private', 'shared'] as const;

/** `GET /api/v1/share/teams/{id}/channels`: those of a team that the person may post in, by name. */
export const shareChannels = z
  .strictObject({
    channels: list(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(CHANNEL_KINDS) })),
  })
  .meta({ id: 'ShareChannels' });
export type ShareChannels = z.infer<typeof shareChannels>;

const whatIsShared = {
  designation: z.enum(DESIGNATIONS),
  /** The path that counts unless another is named. */
  path: z.enum(PATHS).exactOptional(),
};

/** `GET /api/v1/share/card`: the card as it would be posted. */
export const askedShareCard = z.strictObject(whatIsShared);
export type AskedShareCard = z.infer<typeof askedShareCard>;

export const shareCard = z.strictObject({ card: adaptiveCard }).meta({ id: 'ShareCard' });
export type ShareCard = z.infer<typeof shareCard>;

const id = z.string().min(1).max(300);

/** `POST /api/v1/share` with an `Idempotency-Key`: posts the card in a channel, below what the person writes. */
export const sharePost = z.strictObject({
  ...whatIsShared,
  teamId: id,
  channelId: id,
  message: z.string().max(2000).exactOptional(),
});
export type SharePost = z.infer<typeof sharePost>;

export const posted = z
  .strictObject({
    posted: z.literal(true),
    /** Where the message is to be seen, when Graph says so. */
    webUrl: z.string().exactOptional(),
  })
  .meta({ id: 'Posted' });
export type Posted = z.infer<typeof posted>;

/**
 * `GET /api/v1/share/consent`: the address of the page of Entra on which the person consents. It leads back to
 * `CONSENT_PAGE` of this server, which ends the pop-up; what comes back in the address is not used.
 */
export const shareConsent = z.strictObject({ address: z.string() }).meta({ id: 'ShareConsent' });
export type ShareConsent = z.infer<typeof shareConsent>;
/** `claims` are those that came with `consent-needed`, where the sign-in service wants more than a yes. */
export const askedConsent = z.strictObject({ claims: z.string().min(1).max(4000).exactOptional() });
export const CONSENT_PAGE = '/tab/consent.html';
