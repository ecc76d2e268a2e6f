import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { FactsDocument } from '#scoring';
import { startBackground } from '../../../server/background.ts';
import { newApiKey } from '../../../server/identity/apiKey.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import type { Ledger } from '../../../server/ledger/index.ts';
import { ledgerOn } from '../../../server/ledger/ledger.ts';
import { migrate } from '../../../server/ledger/migrate.ts';
import type { Tables } from '../../../server/ledger/tables.ts';
import { EMBEDDED_WRITERS, READERS } from '../../../server/ledger/wireValues.ts';
import { readSecretKeys, secretBox } from '../../../server/secrets/index.ts';
import { startTasks } from '../../../server/tasks/index.ts';
import { Notifications } from '../../../server/tasks/notifications/notifications.ts';
import { type RunningApp, runApp, silentLog } from '../appOnPort.ts';
import { type Issuer, OTHER_TENANT, openIssuer, TENANT } from '../identity/issuer.ts';

/** The partner of the other organization: nothing of it may ever be asked of the database. */
export const THEIRS = 'adatum';
export const OURS = 'northwind';
/** A partner that only admins see. */
export const HIDDEN = 'wingtip';

export interface WholeApi extends RunningApp {
  readonly issuer: Issuer;
  readonly ledger: Ledger;
  /** Where files lie until they are read. */
  readonly folder: string;
  /** Every value that was given to the database since it was last emptied. */
  readonly asked: unknown[];
  ask(method: string, path: string, token?: string, options?: AskOptions): Promise<Response>;
  /** The token of somebody of our organization. */
  token(roles?: readonly string[], changes?: Record<string, unknown>): Promise<string>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export type Facts = Omit<FactsDocument, 'partner'>;
/** One customer with money in it. */
const SMALL: Facts = {
  asOf: '2026-10-31',
  customers: [{ tenant: 't1', name: 'Fabrikam', segment: 'smb' }],
  azure: [
    { tenant: 't1', month: '2026-10', service: 'Key Vault', offer: 'PAYG', association: 'PAL', acr: 4321.09 },
  ],
};

const ROLE = 'queries';
const LIMITLESS = { burst: 1_000_000, perSecond: 1_000_000 };

/** The whole server, two organizations in its database, and an ear at what the database is asked. */
export async function openWholeApi(facts: Facts = SMALL): Promise<WholeApi> {
  const issuer = await openIssuer();
  const asked: unknown[] = [];
  const ledger = await ledgerWithEar(asked);
  const clock = () => new Date();
  const links = { appId: 'app', publicUrl: 'https://seventy.contoso.example' };
  const tasks = startTasks({ ledger, clock, log: silentLog(), app: links });
  const folder = mkdtempSync(join(tmpdir(), 'seventy-uploads-'));
  const background = await startBackground({
    ledger,
    tasks,
    clock,
    log: silentLog(),
    folder,
    nightly: false,
  });
  const keys = readSecretKeys(Buffer.alloc(32, 7).toString('base64'));
  if (!keys.ok) throw new Error(keys.problem);
  const notifications = new Notifications({ ledger, clock, app: links, box: secretBox(keys.keys) });
  const changed = async () => undefined;
  const app = await runApp({
    ...{ ledger, background, verify: tokenVerifier(issuer.rules) },
    notices: { notifications, changed },
    limits: { person: LIMITLESS, organization: LIMITLESS, refusals: LIMITLESS, delayMs: 600_000 },
  });
  for (const [tenant, partner, known] of [
    [TENANT, OURS, facts],
    [OTHER_TENANT, THEIRS, SMALL],
  ] as const) {
    await ledger.scope(tenant).saveOrganization({ name: partner, timeZone: 'UTC', language: 'en' });
    await tasks.acceptFacts(tenant, { ...known, partner: { id: partner, name: partner } }, 'ada');
  }
  // From here on nothing goes on beside what a test asks.
  await tasks.notify();
  await tasks.stop();
  await ledger.scope(TENANT).savePartner({ partnerId: HIDDEN, name: 'Wingtip' });
  await ledger.scope(TENANT).saveSeenBy(HIDDEN, { analysts: false, people: [] }, 'ada');
  return {
    ...app,
    issuer,
    ledger,
    folder,
    asked,
    ask: (method, path, token, { body, headers } = {}) =>
      fetch(`${app.origin}${path}`, {
        method,
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    token: (roles = ['Scorecard.Admin'], changes = {}) =>
      issuer.sign(issuer.claims({ roles: [...roles], ...changes })),
    async close() {
      await app.close();
      await background.stop();
      await ledger.close();
      await issuer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A key of a program of ours. */
export async function keyWith(
  { ledger }: Pick<WholeApi, 'ledger'>,
  changes: {
    readonly role?: 'member' | 'admin';
    readonly days?: number;
    readonly partners?: readonly string[];
  } = {},
) {
  const { keyId, text, secretHash } = newApiKey(TENANT);
  const expiresAt = new Date(Date.now() + (changes.days ?? 1) * 86_400_000).toISOString();
  const { role = 'admin', partners = null } = changes;
  const key = { keyId, secretHash, name: 'k', role, partners, createdBy: 'ada', expiresAt };
  await ledger.scope(TENANT).saveApiKey(key);
  return { keyId, text };
}

async function ledgerWithEar(asked: unknown[]): Promise<Ledger> {
  const pglite = await PGlite.create({ parsers: READERS, serializers: EMBEDDED_WRITERS });
  const db = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite }),
    log: ({ query }) => void asked.push(...query.parameters),
  });
  await sql`create role ${sql.id(ROLE)}`.execute(db);
  const wrong = await migrate(db, ROLE);
  if (wrong) throw new Error(wrong.sentence);
  const clock = () => new Date();
  return ledgerOn({ name: 'embedded', db, role: ROLE, clock, jobs: { pglite } }, async () => undefined);
}
