import type { Designation } from '#scoring';

// The tables behind posts in a person's name, as queries see them.

interface TokenCacheRow {
  organization_id: string;
  person_id: string;
  sealed: string | null;
  saved_at: string;
}

interface ShareRow {
  organization_id: string;
  person_id: string;
  idempotency_key: string;
  request_hash: string;
  partner_id: string;
  designation: Designation;
  channel: string;
  state: 'sending' | 'sent' | 'failed' | 'unknown';
  attempts: number;
  begun_at: string;
  ended_at: string | null;
  message_id: string | null;
  web_url: string | null;
  reason: string | null;
}

export interface SharingTables {
  token_caches: TokenCacheRow;
  shares: ShareRow;
}
