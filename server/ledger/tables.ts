import type { ColumnType } from 'kysely';
import type { Designation, PathName } from '#scoring';

// The tables as queries see them; migrations/ makes them. Instants and days are read and written as ISO text,
// months as whole numbers (year × 12 + month − 1). Every key begins with the organization.

/** JSON goes in as text, the same for both drivers, and comes out as a value. */
type Json = ColumnType<unknown, string, never>;

interface OrganizationRow {
  organization_id: string;
  name: string;
  time_zone: string;
  language: string;
  created_at: string;
}

interface PartnerRow {
  organization_id: string;
  partner_id: string;
  name: string;
  created_at: string;
}

interface FactsVersionRow {
  organization_id: string;
  partner_id: string;
  source: string;
  /** A month (`2026-10`) or a snapshot day (`2026-10-31`). */
  period: string;
  version: number;
  content_hash: string;
  encoding: string;
  bytes: number;
  pieces: number;
  row_counts: Json;
  written_at: string;
  written_by: string;
  accepted_at: string | null;
  accepted_by: string | null;
  undone_at: string | null;
  undone_by: string | null;
}

interface FactsPieceRow {
  organization_id: string;
  partner_id: string;
  source: string;
  period: string;
  version: number;
  piece: number;
  content: Uint8Array;
}

interface ScoreRow {
  organization_id: string;
  partner_id: string;
  designation: Designation;
  as_of: string;
  /** 1 for the first score taken for that day, 2 for the one that corrects it, … */
  taking: number;
  taken_at: string;
  edition: string;
  month: number;
  path: PathName;
  total: number;
  qualified: boolean;
  document: Json;
  document_hash: string;
  core_version: string;
  rulebook_hash: string;
  facts_hash: string;
}

interface EventRow {
  organization_id: string;
  partner_id: string;
  designation: Designation;
  event: string;
  epoch: number;
  bucket: string;
  payload: Json;
  state: 'pending' | 'sent' | 'failed';
  created_at: string;
  /** The place within what was written at the same instant. */
  position: number;
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
  activity_id: string | null;
  sent_at: string | null;
}

interface CardRow {
  organization_id: string;
  partner_id: string;
  designation: Designation;
  channel: string;
  activity_id: string;
  card_hash: string;
  updated_at: string;
}

export interface Tables {
  organizations: OrganizationRow;
  partners: PartnerRow;
  facts_versions: FactsVersionRow;
  facts_pieces: FactsPieceRow;
  scores: ScoreRow;
  events: EventRow;
  cards: CardRow;
}
