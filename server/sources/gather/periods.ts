import { ASSOCIATIONS, type Day, printMonth } from '#scoring';
import type { ExportKind } from '../exports/exportKind.ts';
import type { FactsLists, LeftOut } from '../reading.ts';
import type { Separator } from '../values/amount.ts';
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
  /** By period: `2026-10`, or the snapshot day. */
  readonly facts: ReadonlyMap<string, FactsLists>;
  /** Rows that turned out to add nothing, by period. */
  readonly leftOut: readonly LateLeftOut[];
  readonly unknownCertifications: ReadonlyMap<string, number>;
}
interface LateLeftOut {
  readonly period: string;
  readonly reason: LeftOut;
  readonly rows: number;
}

/** The facts of an export in the shape of a facts document's lists. */
export function periodFacts(gathered: Gathered, kind: ExportKind, settled: Settled): PeriodFacts {
  const lists = new PeriodLists();
  const repetitions = addMoney(lists, gathered, kind, settled);
  addSeats(lists, gathered, kind, settled);
  addClaims(lists, gathered, settled);
  addCustomers(lists, gathered, kind, settled);
  const { days, snapshot } = settled;
  const training = trainingFacts(
    gathered.trainings,
    days.get('completed') ?? [],
    days.get('expires') ?? [],
    snapshot,
  );
  for (const person of training.people) lists.add(snapshot, 'people', person);
  for (const award of training.certifications) lists.add(snapshot, 'certifications', award);
  const trainings = (Object.entries(training.leftOut) as [LeftOut, number][]).map(([reason, rows]) => ({
    ...{ period: snapshot, reason, rows },
  }));
  return {
    // Money and seats have come in order.
    facts: lists.inOrder(['people', 'certifications', 'claims', 'customers']),
    leftOut: [...repetitions, ...trainings].filter(({ rows }) => rows > 0),
    unknownCertifications: training.unknown,
  };
}

function addMoney(lists: PeriodLists, gathered: Gathered, kind: ExportKind, settled: Settled): LateLeftOut[] {
  const { keys, amounts, repetitions } = gathered.credits.sums(settled.months, settled.decimalSign);
  const { tenants, names, offers } = gathered;
  const columns = [undefined, ranks(tenants.texts), ranks(names.names), ranks(offers.names), undefined];
  const printed = monthPrinter();
  for (const code of inOrder(keys, columns)) {
    const month = printed(keys.at(code, 0));
    const of = {
      tenant: tenants.text(keys.at(code, 1)),
      month,
      association: associationsIn(keys.at(code, 4)),
    };
    const name = names.name(keys.at(code, 2));
    const amount = amounts[code] ?? 0;
    if (kind.source === 'AzureUsage') {
      const offer = offers.name(keys.at(code, 3));
      lists.add(month, 'azure', { ...of, service: name, ...(offer === '' ? {} : { offer }), acr: amount });
    } else lists.add(month, 'revenue', { ...of, workload: name, amount });
  }
  return [...repetitions].map(([month, rows]) => ({ period: printMonth(month), reason: 'repetition', rows }));
}

function addSeats(lists: PeriodLists, gathered: Gathered, kind: ExportKind, settled: Settled): void {
  const days = settled.days.get(kind.month ?? '') ?? [];
  const { keys, values } = gathered.seatTable.levels(settled.months, days);
  const { tenants, names } = gathered;
  const printed = monthPrinter();
  for (const code of inOrder(keys, [undefined, ranks(tenants.texts), ranks(names.names), undefined])) {
    const month = printed(keys.at(code, 0));
    const association = ASSOCIATIONS[keys.at(code, 3)] ?? 'PAL';
    const of = { tenant: tenants.text(keys.at(code, 1)), month, association };
    const workload = names.name(keys.at(code, 2));
    const [first, second] = values[code] ?? [0, 0];
    if (kind.source === 'BusinessApplicationsUsage')
      lists.add(month, 'usage', { ...of, workload, units: first });
    else lists.add(month, 'licenses', { ...of, workload, paid: first, active: second });
  }
}

/** Prints months; one text for all facts of a month. */
function monthPrinter(): (month: number) => string {
  const texts = new Map<number, string>();
  return (month) => {
    const text = texts.get(month) ?? printMonth(month);
    texts.set(month, text);
    return text;
  };
}

function addClaims(lists: PeriodLists, gathered: Gathered, { days, snapshot }: Settled): void {
  const associated = days.get('associated') ?? [];
  for (const claim of gathered.claims.values()) {
    lists.add(snapshot, 'claims', { ...claim, associated: associated[claim.associated] ?? '' });
  }
}

/** A snapshot tells of each tenant once, the newest of its months; other exports tell month by month. */
function addCustomers(lists: PeriodLists, gathered: Gathered, kind: ExportKind, settled: Settled): void {
  const together = kind.month === undefined;
  const monthOf = (date: number | undefined): number => settled.months[date ?? -1] ?? 0;
  for (const { month, tenant, name, segment } of gathered.customers.facts(monthOf, together)) {
    lists.add(together ? settled.snapshot : printMonth(month), 'customers', {
      tenant: gathered.tenants.text(tenant),
      ...(name === undefined ? {} : { name: gathered.customerNames.text(name) }),
      ...(segment === undefined ? {} : { segment }),
    });
  }
}
