import { z } from 'zod';
import { list } from './vocabulary.ts';

// Who did what, how long what never counted is kept, and the erasure of a person's data.

/** Everything that is written down. The list is closed: words exist for each. */
export const DEEDS = [
  'import-begun',
  'import-assigned',
  'import-accepted',
  'import-cancelled',
  'import-undone',
  'notifications-changed',
  'workflow-changed',
  'workflow-removed',
  'enrolment-changed',
  'consent-given',
  'consent-withdrawn',
  'people-merged',
  'people-parted',
  'person-linked',
  'link-confirmed',
  'link-refused',
  'link-ended',
  'key-created',
  'key-revoked',
  'organization-changed',
  'access-changed',
  'retention-changed',
  'person-erased',
  'export-viewed',
] as const;
export type Deed = (typeof DEEDS)[number];

/** `GET /api/v1/audit`: a page of the log, from where the one before ended. */
export const askedDeeds = z.strictObject({
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, 'a whole number from 1 to 200')
    .exactOptional(),
  after: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z_[0-9a-f]{14}-[0-9a-f]{12}$/,
      'the value of "next" in the page before',
    )
    .exactOptional(),
});

const deedLine = z.strictObject({
  id: z.string(),
  at: z.string(),
  /** An object id; or the command line, the feed, a key. */
  by: z.string(),
  /** Their name, where they are linked to their certifications. */
  name: z.string().nullable(),
  deed: z.enum(DEEDS),
  subject: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type DeedLine = z.infer<typeof deedLine>;

export const deedLog = z
  .strictObject({ deeds: list(deedLine), next: z.string().nullable() })
  .meta({ id: 'DeedLog' });
export type DeedLog = z.infer<typeof deedLog>;

/** `GET` and `PUT /api/v1/retention`: how long rows with errors and dry runs that never counted are kept. */
export const retention = z
  .strictObject({ uncountedDays: z.int().min(1).max(3650) })
  .meta({ id: 'Retention' });
export type Retention = z.infer<typeof retention>;

/** `POST /api/v1/people/erasures`. */
export const erasePerson = z.strictObject({ person: z.string().trim().min(1).max(200) });

export const personErased = z
  .strictObject({
    /** Versions of facts that named the person. */
    facts: z.int(),
    /** At which partners they did. */
    partners: z.array(z.strictObject({ partner: z.string(), facts: z.int() })),
    /** Links to an account that signs in. */
    links: z.int(),
    /** What that account was told of their certifications, or was to be told. */
    notices: z.int(),
    /** Imports whose rows with errors may have named them. */
    errorRows: z.int(),
    /** Imports that waited for somebody to say whose they are: their files may name them, so they are over. */
    imports: z.array(z.string()),
  })
  .meta({ id: 'PersonErased' });
export type PersonErased = z.infer<typeof personErased>;
