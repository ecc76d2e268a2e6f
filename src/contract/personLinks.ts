import { z } from 'zod';
import { list } from './vocabulary.ts';

// Whose certifications are whose: somebody who signs in is linked to the entry of a person by their own word or an
// admin's. Equal mail only suggests it.

/** `PUT /api/v1/people/link`: the asking person is this one, as `GET` has listed them. */
export const linkSelf = z.strictObject({ person: z.string().min(1).max(300) });

const entry = z.strictObject({
  /** The entry's id; for members one that holds only as long as the list of people is the same. */
  person: z.string(),
  /** Initials where the name is not for the one who asks. */
  name: z.string().exactOptional(),
  certifications: list(z.string()),
});

const heldLink = z.strictObject({
  ...entry.shape,
  saidBy: z.enum(['self', 'admin']),
  /** An admin has said so, or has confirmed it. */
  confirmed: z.boolean(),
  saidAt: z.string(),
});

/** `GET /api/v1/people/link`: which certifications are the asking person's own, and by whose word. */
export const ownLink = z
  .strictObject({
    /** Their name, as the sign-in tells it. */
    name: z.string(),
    link: heldLink.nullable(),
    /** Entries that nobody is linked to; those with the asking person's mail are suggested, and come first. */
    open: list(z.strictObject({ ...entry.shape, suggested: z.literal(true).exactOptional() })),
  })
  .meta({ id: 'OwnLink' });
export type OwnLink = z.infer<typeof ownLink>;

const id = z.string().min(1).max(300);

/** `POST /api/v1/people/links`: an admin's word. `link` may be said of anybody, the others of links that hold. */
export const decideLink = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('link'),
    account: z.guid('the object id of a person'),
    name: z.string().max(200),
    person: id,
  }),
  z.strictObject({ decision: z.enum(['confirm', 'refuse', 'part']), account: id, person: id }),
]);
export type DecideLink = z.infer<typeof decideLink>;

const linkLine = z
  .strictObject({
    /** Who signs in. */
    account: z.string(),
    accountName: z.string(),
    /** Whose certifications. */
    person: z.string(),
    name: z.string().exactOptional(),
    email: z.string().exactOptional(),
    certifications: list(z.string()),
    state: z.enum(['said', 'confirmed', 'refused', 'parted']),
    saidBy: z.enum(['self', 'admin']),
    saidAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'PersonLink' });
export type PersonLinkLine = z.infer<typeof linkLine>;

/** `GET /api/v1/people/links`: those that hold first, and who could still be linked. */
export const personLinks = z
  .strictObject({
    links: list(linkLine),
    open: list(z.strictObject({ ...entry.shape, email: z.string().exactOptional() })),
  })
  .meta({ id: 'PersonLinks' });
export type PersonLinks = z.infer<typeof personLinks>;
