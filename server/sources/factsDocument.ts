import { parseFacts } from '#contract';
import { type FactsDocument, MONTHLY_LISTS, type MonthlyList } from '#scoring';
import { readJson } from '../jsonText.ts';
import { PeriodLists } from './gather/periodLists.ts';
import type { FactsLists, ReadingPeriod, ReadOptions, ReadOutcome, Through } from './reading.ts';

const SNAPSHOT_LISTS = ['people', 'certifications', 'customers', 'claims'] as const;

/** A facts document by its periods: its months, and its day for what has none. */
export async function readFactsDocument(
  text: AsyncIterable<Buffer>,
  options: ReadOptions,
): Promise<ReadOutcome> {
  const pieces: Buffer[] = [];
  for await (const piece of text) pieces.push(piece);
  const json = readJson(Buffer.concat(pieces).toString('utf8'));
  if (!json.ok) {
    const { line, column, expected } = json;
    return { ok: false, refusal: { code: 'not-json', line, column, expected } };
  }
  const parsed = parseFacts(json.value);
  if (!parsed.ok) return { ok: false, refusal: { code: 'not-a-facts-document', problems: parsed.problems } };
  const { partner } = parsed.value;
  const rows = ALL_LISTS.reduce((sum, list) => sum + (parsed.value[list]?.length ?? 0), 0);
  const known = options.knownPartnerIds.has(partner.id);
  return {
    ok: true,
    reading: {
      source: 'facts-document',
      periods: periodsOf(parsed.value),
      rows: { read: rows, taken: rows, faulty: 0 },
      leftOut: [],
      errors: { count: 0, shown: [], rowsWithoutPeriod: 0 },
      partnerIds: [{ id: partner.id, kind: 'document', rows, known }],
      unknownPartnerRows: known ? 0 : rows,
      warnings: [],
      partner,
    },
  };
}

const ALL_LISTS = [...MONTHLY_LISTS, ...SNAPSHOT_LISTS];

/** A document that is kept as one, taken apart where other sources speak beside it. */
export function periodsOf(document: FactsDocument): ReadingPeriod[] {
  const lists = new PeriodLists();
  for (const list of MONTHLY_LISTS) {
    for (const row of document[list] ?? []) lists.add(row.month, list, row);
  }
  for (const list of SNAPSHOT_LISTS) {
    for (const row of document[list] ?? []) lists.add(document.asOf, list, row);
  }
  const found = lists.inOrder(ALL_LISTS);
  const rowsOf = (facts: FactsLists): number =>
    ALL_LISTS.reduce((sum, list) => sum + (facts[list]?.length ?? 0), 0);
  const periods = [...found]
    .filter(([period]) => period !== document.asOf)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const snapshot = found.get(document.asOf) ?? {};
  return [
    ...periods.map(([period, facts]) => ({ period, facts, rows: rowsOf(facts), faultyRows: 0 })),
    {
      period: document.asOf,
      facts: snapshot,
      rows: rowsOf(snapshot),
      faultyRows: 0,
      through: throughOf(document),
    },
  ];
}

/** The last month of each list: as the document says, else the last that was closed on its day. */
function throughOf({ dataThrough, asOf, ...lists }: FactsDocument): Through {
  const closed = lastClosedMonth(asOf);
  const said = (list: MonthlyList): string | undefined =>
    typeof dataThrough === 'string' ? dataThrough : dataThrough?.[list];
  return Object.fromEntries(
    MONTHLY_LISTS.flatMap((list) => {
      const month = said(list);
      if (month === undefined && lists[list] === undefined) return [];
      return [[list, month !== undefined && month < closed ? month : closed]];
    }),
  );
}

function lastClosedMonth(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1, date + 1));
  const last = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth(), 0));
  return last.toISOString().slice(0, 7);
}
