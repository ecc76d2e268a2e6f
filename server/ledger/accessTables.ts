import type { ColumnType } from 'kysely';
import type { Role } from '#contract';

// The tables behind who sees what, as queries see them.

interface ApiKeyRow {
  organization_id: string;
  key_id: string;
  name: string;
  role: Role;
  /** Null: every partner of the organization that everybody sees. */
  partners: ColumnType<unknown, string | null, never>;
  secret_hash: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  revoked_at: string | null;
  revoked_by: string | null;
  last_used_at: string | null;
}

interface KeptAnswerRow {
  organization_id: string;
  /** Who has asked. */
  asker: string;
  idempotency_key: string;
  /** What was asked. */
  fingerprint: string;
  begun_at: string;
  is_done: boolean;
  /** Null as long as there is none, and where it is not to be kept. */
  answer: string | null;
}

export interface AccessTables {
  api_keys: ApiKeyRow;
  kept_answers: KeptAnswerRow;
}
