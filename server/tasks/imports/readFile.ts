import { createReadStream } from 'node:fs';
import type { FactsDocument } from '#scoring';
import { FACTS_DOCUMENT, type PackedContent, packDocument, packRows } from '../../ledger/index.ts';
import {
  type ExportReading,
  errorsFile,
  type ReadingPeriod,
  type ReadOptions,
  type Refusal,
  readExport,
} from '../../sources/index.ts';
import { type Erased, Pseudonyms } from '../erasure/pseudonyms.ts';
import { ERROR_WORDS } from './rowErrors.ts';

/** Which file is to be read, and for whom: plain data, so that a worker thread can take it. */
export interface ReadingOrder {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly day: string;
  readonly knownPartnerIds: readonly string[];
  readonly foreignPartnerIds: readonly string[];
  /** Who was erased stays erased. */
  readonly erased: Erased;
}

/** A period as it will be kept. */
export interface PackedPeriod {
  readonly period: string;
  readonly content: PackedContent;
  readonly rowCounts: Readonly<Record<string, number>>;
  /** How many there are. */
  readonly tenants: number;
  readonly rows: number;
  readonly incomplete: boolean;
}

export type FileRead =
  | {
      readonly ok: true;
      /** Without the facts, which are packed. */
      readonly reading: Read;
      readonly periods: readonly PackedPeriod[];
      /** All rows with errors, as the file to download. */
      readonly errorsCsv: string | undefined;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Of more errors nobody reads the list, and it would not fit into memory; its last line says how many there are. */
const MOST_ERRORS = 200_000;

type Read = Omit<ExportReading, 'periods'>;
type Watching = Pick<ReadOptions, 'signal' | 'onProgress'>;

/** Reads a file and packs what it says, period by period. */
export async function readFile(order: ReadingOrder, watching: Watching): Promise<FileRead> {
  const { path, name, size, day } = order;
  const csv = errorsFile(ERROR_WORDS);
  const errors: string[] = [];
  const outcome = await readExport(
    { name, size, open: () => createReadStream(path) },
    {
      ...watching,
      day,
      knownPartnerIds: new Set(order.knownPartnerIds),
      foreignPartnerIds: new Set(order.foreignPartnerIds),
      onError: (error) => {
        if (errors.length < MOST_ERRORS) errors.push(csv.line(error));
      },
    },
  );
  if (!outcome.ok) return outcome;
  const more = ({ errors: { count } }: Read): string =>
    count > MOST_ERRORS ? csv.more(count - MOST_ERRORS) : '';
  const { periods, ...reading } = outcome.reading;
  const isDocument = reading.source === FACTS_DOCUMENT;
  const kept = isDocument ? [documentOf(periods)] : periods;
  const packed: PackedPeriod[] = [];
  const pseudonyms = new Pseudonyms(order.erased);
  for (const each of kept) {
    // Put together here, once, and gone when it is packed: all periods at once would fill the memory.
    const { facts, ...rest } = each;
    const period = { ...rest, facts: pseudonyms.in(facts) };
    const content = isDocument
      ? await packDocument(asDocument(period, reading.partner))
      : await packRows(period.facts);
    packed.push(packedPeriod(period, content, reading.errors.rowsWithoutPeriod > 0));
  }
  return {
    ok: true,
    reading,
    periods: packed,
    errorsCsv: errors.length === 0 ? undefined : [csv.head, ...errors, more(reading)].join(''),
  };
}

function packedPeriod(
  { period, facts, rows, faultyRows }: ReadingPeriod,
  content: PackedContent,
  mayLack: boolean,
): PackedPeriod {
  const lists = Object.entries(facts).map(([name, list = []]) => [name, list] as const);
  const rowCounts = Object.fromEntries(lists.map(([name, list]) => [name, list.length]));
  const tenants = new Set<string>();
  for (const [, list] of lists) {
    for (const row of list) if ('tenant' in row) tenants.add(row.tenant);
  }
  return { period, content, rowCounts, tenants: tenants.size, rows, incomplete: faultyRows > 0 || mayLack };
}

/** A facts document is one thing, of the day it is for: its periods belong together. */
function documentOf(periods: readonly ReadingPeriod[]): ReadingPeriod {
  const facts: Record<string, object[]> = {};
  for (const period of periods) {
    for (const [name, list] of Object.entries(period.facts)) {
      const all = facts[name] ?? [];
      facts[name] = all;
      for (const row of list ?? []) all.push(row);
    }
  }
  const day = periods.findLast(({ period }) => period.length === 10);
  const through = periods.find((period) => period.through !== undefined)?.through;
  const rows = periods.reduce((sum, period) => sum + period.rows, 0);
  return { period: day?.period ?? '', facts, rows, faultyRows: 0, ...(through && { through }) };
}

function asDocument(
  { period, facts, through }: ReadingPeriod,
  partner: FactsDocument['partner'] | undefined,
): FactsDocument {
  return {
    partner: partner ?? { id: '' },
    asOf: period,
    ...(through && Object.keys(through).length > 0 && { dataThrough: through }),
    ...facts,
  };
}
