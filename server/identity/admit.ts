import type { ApiKey, Ledger } from '../ledger/index.ts';
import { Recent } from '../limits/recent.ts';
import { fits, KEY_PREFIX, readApiKey, type ShownKey } from './apiKey.ts';
import type { Person } from './person.ts';
import { refuse, type Verdict, type Verifier } from './verify.ts';

export interface Doors {
  readonly verify: Verifier;
  readonly ledger: Ledger;
  /** The organizations that are served here. */
  readonly tenants: readonly string[];
  readonly now?: () => Date;
}

/** Who is let in: people by their token, guests where their organization is allowed, programs by a key. */
export function admission({ verify, ledger, tenants, now = () => new Date() }: Doors): Verifier {
  /** Looked for in vain: who tries one again and again costs the database nothing. */
  const unknown = new Recent(MINUTE_MS);
  return async (token) => {
    if (token.startsWith(KEY_PREFIX)) return program(readApiKey(token));
    const verdict = await verify(token);
    if (!verdict.ok || verdict.guestOf === undefined) return verdict;
    const organization = await ledger.scope(verdict.person.tenant).organization();
    if (organization?.guestTenants.includes(verdict.guestOf)) return verdict;
    const detail = 'Guests see nothing here unless an admin allows their organization.';
    return refuse('guest-not-allowed', detail);
  };

  async function program(shown: ShownKey | undefined): Promise<Verdict> {
    const isServed = shown && tenants.includes(shown.organizationId) && !unknown.has(nameOf(shown));
    const scope = isServed ? ledger.scope(shown.organizationId) : undefined;
    const known = await scope?.apiKeyOf(shown?.keyId ?? '');
    if (isServed && !known) unknown.add(nameOf(shown));
    // Compared all the same where there is none: the time it takes tells nothing.
    const opens = fits(shown?.secret ?? '', known?.secretHash ?? NO_HASH);
    if (!shown || !scope || !known || !opens) {
      return refuse('api-key-unknown', 'Ask an admin of your organization for a new key.');
    }
    if (known.revokedAt !== null) return refuse('api-key-revoked', 'An admin has revoked it.');
    const instant = now().toISOString();
    if (known.expiresAt <= instant) {
      return refuse('api-key-expired', 'Ask an admin of your organization for a new key.');
    }
    if (isStale(known, instant)) await scope.noteApiKeyUse(known.keyId);
    return { ok: true, person: programOf(shown.organizationId, known) };
  }
}

const nameOf = ({ organizationId, keyId }: ShownKey): string => `${organizationId} ${keyId}`;

const NO_HASH = '0'.repeat(64);
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** When it was used is known to the hour, so that a busy program does not write with every request. */
const isStale = ({ lastUsedAt }: ApiKey, instant: string): boolean =>
  lastUsedAt === null || Date.parse(instant) - Date.parse(lastUsedAt) >= HOUR_MS;

const programOf = (tenant: string, { keyId, name, role, partners }: ApiKey): Person => ({
  ...{ tenant, id: `key:${keyId}`, name, mails: [], role, isProgram: true },
  ...(partners && { partners }),
});
