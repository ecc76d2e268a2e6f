import type { ColumnType } from 'kysely';
import type { Designation, PathName } from '#scoring';

// The tables behind notifications, as queries see them.

interface EnrolmentRow {
  organization_id: string;
  partner_id: string;
  designation: Designation;
  enrolled: boolean;
  anniversary: string | null;
  path: PathName | null;
  said_at: string;
  said_by: string;
}

interface SettingsRow {
  organization_id: string;
  settings: ColumnType<unknown, string, string>;
  saved_at: string;
  saved_by: string;
}

interface ConversationRow {
  organization_id: string;
  channel: string;
  service_url: string;
  /** As Graph knows the team; null where the connector has not said it. */
  team_id: string | null;
  team_name: string | null;
  channel_name: string | null;
  captured_at: string;
  removed_at: string | null;
}

interface LeaseRow {
  organization_id: string;
  channel: string;
  holder: string;
  held_until: string;
}

interface DigestRow {
  organization_id: string;
  partner_id: string;
  /** The day its week begins. */
  week: string;
  payload: ColumnType<unknown, string, never>;
  state: 'pending' | 'sent' | 'failed' | 'silent';
  created_at: string;
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
  activity_id: string | null;
  sent_at: string | null;
}

export interface NotificationTables {
  enrolments: EnrolmentRow;
  notification_settings: SettingsRow;
  conversations: ConversationRow;
  channel_leases: LeaseRow;
  digests: DigestRow;
}
