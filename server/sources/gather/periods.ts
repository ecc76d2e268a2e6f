import { ASSOCIATIONS, type Day, printMonth } from '#scoring';
import type { ExportKind } from '../exports/exportKind.ts';
import type { FactsLists, LeftOut } from '../reading.ts';
import type { Separator } from '../values/amount.ts';
import { codesByMonth } from './byMonth.ts';
import { associationsIn } from './credits.ts';
import type { Gathered } from './gathered.ts';
import { inOrder, ranks } from './order.ts';
import { PeriodLists } from './periodLists.ts';
import { trainingFacts } from './trainings.ts';

/** How the columns of a file are to be read, now that all of it has been seen. */
export interface Settled {
  readonly months: readonly number[];
  /** By the column. */
  readonly days: ReadonlyMap<string, readonly Day[]>;
  readonly decimalSign: Separator;
  readonly snapshot: Day;
}

export interface PeriodFacts {
  /**
   * What the file says of a month or of the snapshot day. It is put together each time it is asked for: the facts of
   * all months at once would take many times the room of the tables that they come from.
   */
  facts(period: string): FactsLists;
  /** Rows that turned out to add nothing, by period. */
  readonly leftOut: readonly LateLeftOut[];
  readonly unknownCertifications: ReadonlyMap<string, number>;
}
interface LateLeftOut {
  readonly period: string;
  readonly reason: LeftOut;
  readonly rows: number;
}

type Adds = (lists: PeriodLists, period: string) => void;

/** The facts of an export in the shape of a facts document's lists. */
export function periodFacts(gathered: Gathered, kind: ExportKind, settled: Settled): PeriodFacts {
  const { days, snapshot } = settled;
  const training = trainingFacts(
    gathered.trainings,
    days.get('completed') ?? [],
    days.get('expires') ?? [],
    snapshot,
  );
  const monthly = [addsMoney(gathered, kind, settled), addsSeats(gathered, kind, settled)];
  const customers = addsCustomers(gathered, kind, settled);
  const leftOut = [
    ...[...gathered.credits.repetitions(settled.months)].map(([month, rows]) => ({
      ...{ period: printMonth(month), reason: 'repetition' as const, rows },
    })),
    ...(Object.entries(training.leftOut) as [LeftOut, number][]).map(([reason, rows]) => ({
      ...{ period: snapshot, reason, rows },
    })),
  ];
  return {
    facts(period) {
      const lists = new PeriodLists();
      for (const adds of monthly) adds(lists, period);
      customers(lists, period);
      if (period === snapshot) {
        addClaims(lists, gathered, settled);
        for (const person of training.people) lists.add(snapshot, 'people', person);
        for (const award of training.certifications) lists.add(snapshot, 'certifications', award);
      }
      // Money and seats have come in order.
      return lists.inOrder(['people', 'certifications', 'claims', 'customers']).get(period) ?? {};
    },
    leftOut: leftOut.filter(({ rows }) => rows > 0),
    unknownCertifications: training.unknown,
  };
}

function addsMoney(gathered: Gathered, kind: ExportKind, { months, decimalSign }: Settled): Adds {
  const { tenants, names, offers, credits } = gathered;
  const columns = [ranks(tenants.texts), ranks(names.names), ranks(offers.names), undefined];
  const rows = codesByMonth(credits.table, (date) => months[date] ?? 0);
  return (lists, month) => {
    const { keys, amounts } = credits.sums(rows.get(month) ?? [], decimalSign);
    for (const code of inOrder(keys, columns)) {
      const tenant = tenants.text(keys.at(code, 0));
      const name = names.name(keys.at(code, 1));
      const of = { tenant, month, association: associationsIn(keys.at(code, 3)) };
      const amount = amounts[code] ?? 0;
      if (kind.source === 'AzureUsage') {
        const offer = offers.name(keys.at(code, 2));
        lists.add(month, 'azure', { ...of, service: name, ...(offer === '' ? {} : { offer }), acr: amount });
      } else lists.add(month, 'revenue', { ...of, workload: name, amount });
    }
  };
}

function addsSeats(gathered: Gathered, kind: ExportKind, settled: Settled): Adds {
  const days = settled.days.get(kind.month ?? '') ?? [];
  const { tenants, names, seatTable } = gathered;
  const columns = [ranks(tenants.texts), ranks(names.names), undefined];
  const rows = codesByMonth(seatTable.table, (date) => settled.months[date] ?? 0);
  return (lists, month) => {
    const { keys, values } = seatTable.levels(rows.get(month) ?? [], days);
    for (const code of inOrder(keys, columns)) {
      const tenant = tenants.text(keys.at(code, 0));
      const workload = names.name(keys.at(code, 1));
      const of = { tenant, month, association: ASSOCIATIONS[keys.at(code, 2)] ?? 'PAL', workload };
      const [first, second] = values[code] ?? [0, 0];
      if (kind.source === 'BusinessApplicationsUsage') lists.add(month, 'usage', { ...of, units: first });
      else lists.add(month, 'licenses', { ...of, paid: first, active: second });
    }
  };
}

function addClaims(lists: PeriodLists, gathered: Gathered, { days, snapshot }: Settled): void {
  const associated = days.get('associated') ?? [];
  for (const claim of gathered.claims.values()) {
    lists.add(snapshot, 'claims', { ...claim, associated: associated[claim.associated] ?? '' });
  }
}

/** A snapshot tells of each tenant once, the newest of its months; other exports tell month by month. */
function addsCustomers(
  { customers, tenants, customerNames }: Gathered,
  kind: ExportKind,
  settled: Settled,
): Adds {
  const monthOf = (date: number): number => settled.months[date] ?? 0;
  const rows =
    kind.month === undefined
      ? new Map([[settled.snapshot, Array.from({ length: customers.table.size }, (_, code) => code)]])
      : codesByMonth(customers.table, monthOf);
  return (lists, period) => {
    for (const { tenant, name, segment } of customers.facts(rows.get(period) ?? [], monthOf)) {
      lists.add(period, 'customers', {
        tenant: tenants.text(tenant),
        ...(name === undefined ? {} : { name: customerNames.text(name) }),
        ...(segment === undefined ? {} : { segment }),
      });
    }
  };
}
