import type { ImportFault, ImportLeftOut, ImportRefusal, ImportWarning } from '#contract';
import type { Day, FactsDocument, MonthlyList } from '#scoring';

// What comes out of a file, as plain data: facts by period, and everything that was not taken, with the reason as a
// code and its values. The words are elsewhere.

/** A row of the table of exports, or a facts document. In the order in which their word stands. */
export const SOURCES = [
  'facts-document',
  'OfficeUsage',
  'EMSUsage',
  'CPOR-M365',
  'AzureUsage',
  'BusinessApplicationsRevenue',
  'BusinessApplicationsUsage',
  'TrainingCompletions',
  'CustomersAndTenants',
] as const;
export type Source = (typeof SOURCES)[number];

/** The lists of a facts document. */
export type FactsLists = Omit<FactsDocument, 'partner' | 'asOf' | 'dataThrough'>;

export interface ReadingPeriod {
  /** A month (`2026-10`), or the snapshot day of certificates, customers and claims (`2026-10-31`). */
  readonly period: string;
  /** A month of an export is put together anew each time it is looked at. */
  readonly facts: FactsLists;
  /** Rows of the file that went into the facts. */
  readonly rows: number;
  /** Rows of the period with an error: when they are left behind, the period is incomplete. */
  readonly faultyRows: number;
  /** The last month of each list that a facts document says it has. */
  readonly through?: Through;
}
export type Through = Readonly<Partial<Record<MonthlyList, string>>>;

export { LEFT_OUT } from '#contract';
export type LeftOut = ImportLeftOut;
export type Fault = ImportFault;
export type ReadingWarning = ImportWarning;
/** Why a file as a whole cannot be read. */
export type Refusal = ImportRefusal;

export interface RowError {
  /** As the person sees it in the file: the first row is 1, blank ones count. */
  readonly row: number;
  readonly code: Fault;
  /** As the file names it; absent when the whole row is meant. */
  readonly column?: string;
  readonly value?: string;
  /** Of `cell-count`: how many cells the row has, and the header. */
  readonly have?: number;
  readonly need?: number;
}

export type Unknown = Extract<ReadingWarning, { code: 'unknown-value' }>['of'];

export interface PartnerId {
  readonly id: string;
  /** Of the partner's global account, of a location, or as a facts document names it. */
  readonly kind: 'global' | 'location' | 'document';
  readonly rows: number;
  readonly known: boolean;
}

export interface ExportReading {
  readonly source: Source;
  /** Of a workbook, the sheet that was read. */
  readonly sheet?: string;
  readonly periods: readonly ReadingPeriod[];
  readonly rows: { readonly read: number; readonly taken: number; readonly faulty: number };
  readonly leftOut: readonly { readonly reason: LeftOut; readonly rows: number }[];
  readonly errors: {
    readonly count: number;
    readonly shown: readonly RowError[];
    /** Faulty rows whose month cannot be read: any period of the file may lack them. */
    readonly rowsWithoutPeriod: number;
  };
  readonly partnerIds: readonly PartnerId[];
  /** Rows of partner ids that are not known here: somebody must say whose they are. */
  readonly unknownPartnerRows: number;
  readonly warnings: readonly ReadingWarning[];
  /** A facts document's own words about its partner. */
  readonly partner?: FactsDocument['partner'];
}

export type FileKind = Extract<Refusal, { code: 'too-large' }>['kind'];
export type NotATable = Extract<Refusal, { code: 'not-a-table' }>['found'];

export type ReadOutcome =
  | { readonly ok: true; readonly reading: ExportReading }
  | { readonly ok: false; readonly refusal: Refusal };

export interface ReadOptions {
  /** The day the file is of: the snapshot day of what has no month. */
  readonly day: Day;
  /** The ids under which the partner is known. */
  readonly knownPartnerIds: ReadonlySet<string>;
  /** Ids that are known to be another partner's: their rows are left out. */
  readonly foreignPartnerIds?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** Bytes of the file that have been worked off; of a workbook the same share of its size. */
  readonly onProgress?: ((progress: { readonly bytes: number; readonly size: number }) => void) | undefined;
  /** Every error of a row, also those beyond the few that the reading shows. */
  readonly onError?: (error: RowError) => void;
}
