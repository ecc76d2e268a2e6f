import type { Role } from '#contract';
import { writeDeed } from './audit.ts';
import type { InScope } from './engine.ts';

/** What a program signs in with; of its secret only a hash is kept. */
export interface ApiKey {
  readonly keyId: string;
  readonly name: string;
  readonly role: Role;
  readonly partners: readonly string[] | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  /** To the hour. */
  readonly lastUsedAt: string | null;
}

export type NewApiKey = Pick<ApiKey, 'keyId' | 'name' | 'role' | 'partners' | 'expiresAt' | 'createdBy'> & {
  readonly secretHash: string;
};

const COLUMNS = [
  'key_id as keyId',
  'name',
  'role',
  'partners',
  'created_at as createdAt',
  'created_by as createdBy',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
  'revoked_by as revokedBy',
  'last_used_at as lastUsedAt',
] as const;

export async function saveApiKey(scope: InScope, key: NewApiKey): Promise<void> {
  const { keyId, name, role, partners, expiresAt, createdBy } = key;
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('api_keys')
      .values({
        organization_id: scope.organizationId,
        key_id: keyId,
        ...{ name, role },
        partners: partners && JSON.stringify(partners),
        secret_hash: key.secretHash,
        created_at: scope.now(),
        created_by: createdBy,
        expires_at: expiresAt,
      })
      .execute();
    const details = { name, role, partners, expiresAt };
    await writeDeed(scope, tables, { by: createdBy, deed: 'key-created', subject: keyId, details });
  });
}

/** The newest first. */
export async function apiKeys(scope: InScope): Promise<ApiKey[]> {
  const rows = await scope.transaction((tables) =>
    tables
      .selectFrom('api_keys')
      .select(COLUMNS)
      .where('organization_id', '=', scope.organizationId)
      .orderBy('created_at', 'desc')
      .orderBy('key_id')
      .execute(),
  );
  return rows.map(withPartners);
}

/** A key with the hash of its secret, for who shows it. */
export async function apiKeyOf(
  scope: InScope,
  keyId: string,
): Promise<(ApiKey & { readonly secretHash: string }) | undefined> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('api_keys')
      .select([...COLUMNS, 'secret_hash as secretHash'])
      .where('organization_id', '=', scope.organizationId)
      .where('key_id', '=', keyId)
      .executeTakeFirst(),
  );
  return row && withPartners(row);
}

/** From now on it opens nothing; false where there is no such key, or it was revoked before. */
export async function revokeApiKey(scope: InScope, keyId: string, by: string): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await tables
      .updateTable('api_keys')
      .set({ revoked_at: scope.now(), revoked_by: by })
      .where('organization_id', '=', scope.organizationId)
      .where('key_id', '=', keyId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await writeDeed(scope, tables, { by, deed: 'key-revoked', subject: keyId });
    return numUpdatedRows > 0n;
  });
}

export async function noteApiKeyUse(scope: InScope, keyId: string): Promise<void> {
  await scope.transaction((tables) =>
    tables
      .updateTable('api_keys')
      .set({ last_used_at: scope.now() })
      .where('organization_id', '=', scope.organizationId)
      .where('key_id', '=', keyId)
      .execute(),
  );
}

/** Nothing but `saveApiKey` writes them. */
const withPartners = <T extends { readonly partners: unknown }>(row: T) => ({
  ...row,
  partners: row.partners as readonly string[] | null,
});
