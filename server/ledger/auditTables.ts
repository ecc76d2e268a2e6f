import type { ColumnType } from 'kysely';

// The tables behind the log of deeds, retention and erasure, as queries see them.

interface DeedRow {
  organization_id: string;
  at: string;
  deed_id: string;
  by: string;
  deed: string;
  subject: string | null;
  details: ColumnType<unknown, string, never>;
}

interface RetentionRow {
  organization_id: string;
  uncounted_days: number;
  saved_at: string;
  saved_by: string;
}

interface ErasedRow {
  organization_id: string;
  value_hash: string;
  erased_at: string;
}

export interface AuditTables {
  audit: DeedRow;
  retention: RetentionRow;
  erased: ErasedRow;
}
