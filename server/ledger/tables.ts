import type { ColumnType } from 'kysely';
import type { Designation, PathName } from '#scoring';
import type { AccessTables } from './accessTables.ts';
import type { AuditTables } from './auditTables.ts';
import type { NotificationTables } from './notificationTables.ts';
import type { SharingTables } from './sharingTables.ts';

/** Who sees a partner beside the admins. */
export interface SeenBy {
  readonly analysts: boolean;
  /** By the ids they sign in with. */
  readonly people: readonly string[];
}

export type ImportState =
  | 'receiving'
  | 'reading'
  /** Nobody has said whose it is. */
  | 'held'
  | 'failed'
  | 'nothing-new'
  | 'staged'
  | 'accepted'
  | 'cancelled'
  | 'undone';

// The tables as queries see them; migrations/ makes them. Instants and days are read and written as ISO text,
// months as whole numbers (year × 12 + month − 1). Every key begins with the organization.

/** JSON goes in as text, the same for both drivers, and comes out as a value. */
type Json = ColumnType<unknown, string, never>;
type ChangingJson = ColumnType<unknown, string | null | undefined, string | null>;

interface OrganizationRow {
  organization_id: string;
  name: string;
  time_zone: string;
  language: string;
  created_at: string;
  names_for_members: ColumnType<boolean, boolean | undefined, boolean>;
  personal_notices: ColumnType<boolean, boolean | undefined, boolean>;
  /** Ids of organizations. */
  guest_tenants: ColumnType<readonly string[], string | undefined, string>;
}

interface PartnerRow {
  organization_id: string;
  partner_id: string;
  name: string;
  created_at: string;
  /** Who sees it beside the admins; null: everybody. */
  seen_by: ColumnType<SeenBy | null, string | null | undefined, string | null>;
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
  /** The import that brought it. */
  import_id: string | null;
  /** Rows of it could not be read and were left behind. */
  incomplete: ColumnType<boolean, boolean | undefined, never>;
  /** What is kept since somebody's data was erased from it; null as long as it is what it was. */
  kept_hash: ColumnType<string | null, undefined, string>;
  erased_at: ColumnType<string | null, undefined, string>;
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
  /** What the course of the designation is judged by; null for scores from before it was kept. */
  judged: ColumnType<unknown, string | null | undefined, never>;
}

interface EventRow {
  organization_id: string;
  partner_id: string;
  /** Empty for what is told to one person: it is about a certificate, not a designation. */
  designation: ColumnType<Designation, Designation | '', never>;
  event: string;
  epoch: number;
  bucket: string;
  payload: Json;
  state: 'pending' | 'sent' | 'failed' | 'silent';
  created_at: string;
  /** The place within what was written at the same instant. */
  position: number;
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
  activity_id: string | null;
  sent_at: string | null;
  /** Whom alone it is told; null: the channel. */
  recipient: ColumnType<string | null, string | null | undefined, never>;
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

interface ImportRow {
  organization_id: string;
  import_id: string;
  partner_id: string | null;
  state: ImportState;
  origin: 'upload' | 'feed';
  file_name: string;
  file_bytes: number;
  file_hash: string;
  idempotency_key: string | null;
  /** The machine that the file lies on until it is read. */
  host: string;
  source: string | null;
  progress: ChangingJson;
  report: ChangingJson;
  problem: ChangingJson;
  created_at: string;
  created_by: string;
  read_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
}

interface ImportErrorsRow {
  organization_id: string;
  import_id: string;
  piece: number;
  content: Uint8Array;
}

interface PartnerCenterIdRow {
  organization_id: string;
  partner_center_id: string;
  partner_id: string;
  said_at: string;
  said_by: string;
}

interface PersonMergeRow {
  organization_id: string;
  partner_id: string;
  person: string;
  into_person: string;
  said_at: string;
  said_by: string;
  undone_at: string | null;
  undone_by: string | null;
}

interface PersonLinkRow {
  organization_id: string;
  partner_id: string;
  account: string;
  person: string;
  account_name: string;
  said_at: string;
  said_by: string;
  confirmed_at: string | null;
  confirmed_by: string | null;
  ended_at: string | null;
  ended_by: string | null;
  refused: boolean;
}

interface BlobRow {
  organization_id: string;
  name: string;
  content: string | null;
  saved_at: string;
}

export interface Tables extends AccessTables, AuditTables, NotificationTables, SharingTables {
  organizations: OrganizationRow;
  partners: PartnerRow;
  facts_versions: FactsVersionRow;
  facts_pieces: FactsPieceRow;
  scores: ScoreRow;
  events: EventRow;
  cards: CardRow;
  imports: ImportRow;
  import_errors: ImportErrorsRow;
  partner_center_ids: PartnerCenterIdRow;
  person_merges: PersonMergeRow;
  person_links: PersonLinkRow;
  blobs: BlobRow;
}
