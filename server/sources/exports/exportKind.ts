import type { ExportRow } from '../exportRow.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { SeatRule } from '../gather/seats.ts';
import type { Source } from '../reading.ts';
import type { DateKind } from '../values/dateColumn.ts';

/** A column of an export. */
export interface Column {
  /** As exports name it; compared without regard to letter case, blanks and marks. */
  readonly names: readonly string[];
  /** Without it the file is not this export. */
  readonly required?: true;
  readonly date?: DateKind;
}

/** One export: its columns, and what a row of it contributes. */
export interface ExportKind<Key extends string = string> {
  readonly source: Source;
  readonly columns: Readonly<Record<Key, Column>>;
  /** At least one of these must be there too. */
  readonly oneOf?: readonly Key[];
  /** Columns of other exports: with one of them the file is not this one. */
  readonly never?: readonly string[];
  /** The column that every row of this export has, and that a line of totals has not. */
  readonly key: Key;
  /** The column that says of which month a row is; without it the file is a snapshot of a day. */
  readonly month?: Key;
  readonly seatRule?: SeatRule;
  read(row: ExportRow<Key>, into: Gathered): void;
}

/** Names for the columns that most exports have. */
export const NAMES = {
  tenant: ['CustomerTenantId', 'TenantId'],
  customer: ['CustomerName', 'CustomerTenantName'],
  segment: ['CustomerSegment'],
  month: ['Month', 'MonthName', 'FiscalMonthName', 'FiscalMonth'],
  association: ['PartnerAttributionType', 'PartnerAttachType', 'PartnerAssociationType'],
  subscription: ['SubscriptionId', 'SubscriptionGuid'],
  workload: ['WorkloadName', 'Workload', 'Workloads'],
  partner: ['MpnId', 'PartnerID', 'PLAMpnId'],
  globalPartner: ['PGAMpnId', 'PGAPartnerID', 'PGA_MPNID', 'GlobalPartnerID'],
} as const;
