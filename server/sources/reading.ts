import type { Problem } from '#contract';
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

/** Why rows are passed over, in good order and without anybody having to act. */
export const LEFT_OUT = [
  'blank-line',
  'repeated-header',
  'totals',
  'note',
  'end-customer',
  'deal-registration',
  'other-association',
  'repetition',
  'trial',
  'other-metric-type',
  'free-sku',
  'other-training',
  'exam',
  'not-active',
  'foreign-partner',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What is wrong with a cell; what was expected and what to do follow from it. */
export const FAULTS = [
  'missing',
  'text-too-long',
  'not-a-month',
  'month-out-of-range',
  'not-a-day',
  'not-an-amount',
  'not-us-dollars',
  'amount-too-large',
  'not-a-count',
  'not-a-flag',
  'spreadsheet-error',
  'cell-count',
] as const;
export type Fault = (typeof FAULTS)[number];

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

export type ReadingWarning =
  | { readonly code: 'unknown-value'; readonly of: Unknown; readonly value: string; readonly rows: number }
  /** "3/4/2026": read with the month first, as Partner Center writes it; nothing in the column proves it. */
  | { readonly code: 'month-first-assumed'; readonly column: string; readonly value: string }
  /** "1.250": read with the decimal point, as Partner Center writes it; nothing in the column proves it. */
  | { readonly code: 'decimal-point-assumed'; readonly column: string; readonly value: string }
  | { readonly code: 'column-twice'; readonly column: string }
  /** Only faulty rows speak of the month: it has not been delivered. */
  | { readonly code: 'month-without-values'; readonly month: string; readonly rows: number };
export type Unknown = 'segment' | 'association' | 'metric-type' | 'certification';

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

/** Why a file as a whole cannot be read. */
export type Refusal =
  | { readonly code: 'cancelled' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly kind: FileKind; readonly size: number; readonly limit: number }
  /** No table at all: a picture, a PDF, a web page, a workbook of the old kind or with a password. */
  | { readonly code: 'not-a-table'; readonly found: NotATable }
  | { readonly code: 'not-utf8'; readonly line: number }
  | { readonly code: 'quote-not-closed'; readonly row: number }
  | { readonly code: 'not-recognised'; readonly columns: readonly string[] }
  | { readonly code: 'columns-missing'; readonly source: Source; readonly missing: readonly string[] }
  | { readonly code: 'mixed-date-orders'; readonly column: string; readonly values: readonly string[] }
  | { readonly code: 'mixed-decimal-signs'; readonly column: string; readonly values: readonly string[] }
  | { readonly code: 'damaged-workbook' }
  | { readonly code: 'workbook-too-large-inside'; readonly limit: number }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number; readonly expected: string }
  | { readonly code: 'not-a-facts-document'; readonly problems: readonly Problem[] };

export type FileKind = 'text' | 'workbook' | 'facts-document';
export type NotATable =
  | 'old-or-protected-workbook'
  | 'compressed'
  | 'pdf'
  | 'web-page'
  | 'picture'
  | 'binary';

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
