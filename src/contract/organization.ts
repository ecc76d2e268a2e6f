import { z } from 'zod';
import { role } from './me.ts';
import { askedPage, next } from './page.ts';
import { list } from './vocabulary.ts';

// The organization, its partners, who sees what, and keys of programs.

const text = z.string().trim().min(1, 'a text that is not empty').max(200, 'at most 200 characters');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `PUT /api/v1/organization`. */
export const organization = z
  .strictObject({
    name: text,
    /** Its days begin and end there. */
    timeZone: z.string().max(100).refine(isTimeZone, 'a time zone, as Europe/Berlin'),
    /** Of cards; people see the tab in their own. */
    language: z.enum(['en', 'de']),
    /** Members see each other's names beside certifications, not initials. */
    namesForMembers: z.boolean(),
    /** People are told in their activity feed when one of their own certifications ends. */
    personalNotices: z.boolean(),
    /** Organizations whose people may look as guests: theirs are the ids of tenants. */
    guestTenants: z.array(z.guid('the id of a tenant').toLowerCase()).max(100),
  })
  .meta({ id: 'Organization' });
export type OrganizationAnswer = z.infer<typeof organization>;

/** Who sees a partner beside the admins; null: everybody of the organization. */
const seenBy = z
  .strictObject({
    analysts: z.boolean(),
    /** The object ids of people. */
    people: z.array(z.guid('the object id of a person').toLowerCase()).max(1_000),
  })
  .nullable();

/** `PUT /api/v1/partners/:partner/access`. */
export const partnerAccess = z.strictObject({ seenBy });

export const partner = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** Told to admins only. */
    seenBy: seenBy.exactOptional(),
  })
  .meta({ id: 'Partner' });
export type PartnerLine = z.infer<typeof partner>;

/** `GET /api/v1/partners`: those that the person may see, by name; all of them, or those whose name or id holds a text. */
export const askedPartners = askedPage.extend({ find: z.string().min(1).max(200).exactOptional() });
export const partners = z.strictObject({ partners: list(partner), next }).meta({ id: 'Partners' });
export type Partners = z.infer<typeof partners>;

const DAYS = 366;

/** `POST /api/v1/api-keys`. */
export const newApiKey = z
  .strictObject({
    /** What it is for. */
    name: text,
    role,
    /** The partners that it is for; without them those that its role sees. */
    partners: z.array(text).min(1).max(1_000).nullable().default(null),
    days: z.int(`a whole number from 1 to ${DAYS}`).min(1).max(DAYS),
  })
  .refine(({ role: its, partners: of }) => its !== 'admin' || of === null, {
    path: ['partners'],
    error: 'null for an admin, whose key is for the whole organization',
  });
export type NewApiKey = z.infer<typeof newApiKey>;

const apiKey = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role,
    partners: list(z.string()).nullable(),
    createdAt: z.string(),
    createdBy: z.string(),
    expiresAt: z.string(),
    revokedAt: z.string().nullable(),
    /** To the hour; null before it was used. */
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyLine = z.infer<typeof apiKey>;

/** `GET /api/v1/api-keys`, and what is left after one was revoked. */
export const apiKeys = z.strictObject({ keys: list(apiKey) }).meta({ id: 'ApiKeys' });
export type ApiKeys = z.infer<typeof apiKeys>;

/** The key itself, shown this once. */
export const apiKeyMade = z.strictObject({ key: z.string(), made: apiKey }).meta({ id: 'ApiKeyMade' });
export type ApiKeyMade = z.infer<typeof apiKeyMade>;
