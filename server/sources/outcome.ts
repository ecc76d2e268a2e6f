import type { Day } from '#scoring';
import { type PeriodFacts, periodFacts } from './gather/periods.ts';
import {
  type ExportReading,
  LEFT_OUT,
  type LeftOut,
  type ReadingPeriod,
  type ReadingWarning,
  type ReadOutcome,
  type Unknown,
} from './reading.ts';
import { settle } from './settle.ts';
import { byMonth, type TableReader } from './tableReader.ts';

/** What a table has come to, once its last row has been read. */
export function outcomeOf(table: TableReader, snapshot: Day, sheet?: string): ReadOutcome {
  const settled = settle(table);
  if ('code' in settled) return { ok: false, refusal: settled };
  const found = periodFacts(table.gathered, table.kind, { ...settled, snapshot });
  const taken = byMonth(table.taken, settled.months);
  const faulty = byMonth(table.faulty, settled.months);
  const monthly = table.kind.month !== undefined;
  const dated = monthly ? [...faulty.values()].reduce((sum, rows) => sum + rows, 0) : table.faultyRows;
  const added = found.leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const reading: ExportReading = {
    source: table.kind.source,
    ...(sheet === undefined ? {} : { sheet }),
    periods: [
      ...(monthly ? months(found, taken, faulty) : []),
      ...snapshotPeriod(table, found, snapshot, monthly),
    ],
    rows: { read: table.rows, taken: table.takenRows - added, faulty: table.faultyRows },
    leftOut: leftOutOf(table, found),
    errors: { count: table.errors, shown: table.shown, rowsWithoutPeriod: table.faultyRows - dated },
    partnerIds: table.partnerIds.ids(),
    unknownPartnerRows: table.partnerIds.unknownRows,
    warnings: [
      ...settled.warnings,
      ...table.twice.map((column) => ({ code: 'column-twice', column }) as const),
      ...unknownValues(table, found),
      ...(monthly ? withoutValues(taken, faulty) : []),
    ],
  };
  return { ok: true, reading };
}

type Counts = ReadonlyMap<string, number>;

function months(found: PeriodFacts, taken: Counts, faulty: Counts): ReadingPeriod[] {
  return [...taken]
    .filter(([period]) => speaksOf(period, taken, faulty))
    .sort(byFirst)
    .map(([period, rows]) => ({
      period,
      get facts() {
        return found.facts(period);
      },
      rows: rows - dropped(found, period),
      faultyRows: faulty.get(period) ?? 0,
    }));
}

/** A month of which nothing but faulty rows speaks has not been delivered; it must not read as zero. */
const speaksOf = (month: string, taken: Counts, faulty: Counts): boolean =>
  (taken.get(month) ?? 0) > 0 || !faulty.has(month);

function snapshotPeriod(
  table: TableReader,
  found: PeriodFacts,
  snapshot: Day,
  monthly: boolean,
): ReadingPeriod[] {
  const facts = found.facts(snapshot);
  const rows = table.takenRows - dropped(found, snapshot);
  const nothing = monthly || table.rows === 0 || (rows === 0 && table.faultyRows > 0);
  if (Object.keys(facts).length === 0 && nothing) return [];
  return [{ period: snapshot, facts, rows, faultyRows: table.faultyRows }];
}

const dropped = ({ leftOut }: PeriodFacts, of: string): number =>
  leftOut.reduce((sum, { period, rows }) => (period === of ? sum + rows : sum), 0);

function leftOutOf(table: TableReader, found: PeriodFacts): ExportReading['leftOut'] {
  const all = new Map<LeftOut, number>(table.leftOut);
  for (const { reason, rows } of found.leftOut) all.set(reason, (all.get(reason) ?? 0) + rows);
  return LEFT_OUT.flatMap((reason) => {
    const rows = all.get(reason) ?? 0;
    return rows > 0 ? [{ reason, rows }] : [];
  });
}

function unknownValues(table: TableReader, found: PeriodFacts): ReadingWarning[] {
  const all: [Unknown, Counts][] = [...table.row.unknown, ['certification', found.unknownCertifications]];
  return all.flatMap(([of, values]) =>
    [...values].map(([value, rows]) => ({ code: 'unknown-value', of, value, rows }) as const),
  );
}

function withoutValues(taken: Counts, faulty: Counts): ReadingWarning[] {
  return [...faulty]
    .filter(([month]) => !speaksOf(month, taken, faulty))
    .sort(byFirst)
    .map(([month, rows]) => ({ code: 'month-without-values', month, rows }));
}

const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
