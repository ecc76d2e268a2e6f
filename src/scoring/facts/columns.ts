import { monthOf } from '../calendar.ts';
import type { Award } from '../certifications.ts';
import { fold, type NameKind } from '../names.ts';
import {
  type Day,
  type Market,
  MONTHLY_LISTS,
  type Month,
  type MonthlyList,
  type Segment,
} from '../vocabulary.ts';
import { type Claims, claimsOf } from './claims.ts';
import { type Dictionary, dictionary } from './dictionary.ts';
import type { Associations, FactsDocument } from './document.ts';
import { associationBits, type Row, type Rows, type Series, seriesOf } from './series.ts';

/** A partner's facts laid out for counting: names coded as numbers, months side by side. */
export interface Columns {
  readonly partner: string;
  readonly market: Market;
  readonly asOf: Day;
  /** The last month delivered of each list, where the document says so. */
  readonly through: Readonly<Record<MonthlyList, Month | undefined>>;
  readonly tenants: Dictionary;
  readonly tenantNames: readonly (string | undefined)[];
  readonly segments: readonly (Segment | undefined)[];
  readonly services: Names;
  readonly offers: Names;
  readonly licenceWorkloads: Names;
  readonly revenueWorkloads: Names;
  readonly usageWorkloads: Names;
  /** Cents. */
  readonly azure: Series;
  /** Paid and active licences. */
  readonly licenses: Series;
  readonly claims: Claims;
  /** Cents, and cents attached to the partner. */
  readonly revenue: Series;
  readonly usage: Series;
  readonly people: readonly PersonAwards[];
}

/** Folded names with the first way each was written. */
export interface Names {
  readonly folded: Dictionary;
  readonly written: readonly string[];
}

export interface PersonAwards {
  readonly id: string;
  readonly name?: string;
  readonly awards: readonly Award[];
}

export function columnsOf(facts: FactsDocument): Columns {
  const tenants = dictionary();
  for (const customer of facts.customers ?? []) tenants.code(customer.tenant);
  for (const list of [facts.azure, facts.licenses, facts.claims, facts.revenue, facts.usage]) {
    for (const row of list ?? []) tenants.code(row.tenant);
  }
  const services = namesOf('service');
  const offers = namesOf('offer');
  const licenceWorkloads = namesOf('licence-workload');
  const revenueWorkloads = namesOf('revenue-workload');
  const usageWorkloads = namesOf('usage-workload');
  const rowsOf = <Fact extends { tenant: string; month: string; association: Associations }>(
    list: readonly Fact[] = [],
    fill: (row: Row, fact: Fact) => void,
  ): Rows => {
    const row: Row = { tenant: 0, month: 0, name: 0, offer: 0, associations: 0, values: [0, 0] };
    return (give) => {
      for (const fact of list) {
        row.tenant = tenants.code(fact.tenant);
        row.month = monthOf(fact.month);
        row.associations = associationBits(fact.association);
        fill(row, fact);
        give(row);
      }
    };
  };
  const azure = rowsOf(facts.azure, (row, { service, offer, acr }) => {
    row.name = services.code(service);
    row.offer = offers.code(offer ?? '');
    row.values[0] = cents(acr);
  });
  // The same seats or units through several associations are a row under each: of the associations that
  // count the largest stands, so nothing is counted twice. Money is distinct and stays one row.
  const licenses = rowsOf(under(facts.licenses), (row, { workload, paid, active }) => {
    row.name = licenceWorkloads.code(workload);
    row.values[0] = paid;
    row.values[1] = active;
  });
  const revenue = rowsOf(facts.revenue, (row, { workload, amount, attached = amount }) => {
    row.name = revenueWorkloads.code(workload);
    row.values[0] = cents(amount);
    row.values[1] = cents(attached);
  });
  const usage = rowsOf(under(facts.usage), (row, { workload, units }) => {
    row.name = usageWorkloads.code(workload);
    row.values[0] = units;
  });
  const customers = new Map((facts.customers ?? []).map((customer) => [customer.tenant, customer]));
  return {
    partner: facts.partner.id,
    market: facts.partner.market ?? 'other',
    asOf: facts.asOf,
    through: throughOf(facts),
    tenants,
    tenantNames: tenants.names.map((id) => customers.get(id)?.name),
    segments: tenants.names.map((id) => customers.get(id)?.segment),
    services,
    offers,
    licenceWorkloads,
    revenueWorkloads,
    usageWorkloads,
    azure: seriesOf(azure, tenants.names.length, 1),
    licenses: seriesOf(licenses, tenants.names.length, 2),
    claims: claimsOf(facts.claims ?? [], {
      tenant: tenants.find,
      workload: (name) => licenceWorkloads.folded.find(fold('licence-workload', name)),
    }),
    revenue: seriesOf(revenue, tenants.names.length, 2),
    usage: seriesOf(usage, tenants.names.length, 1),
    people: peopleOf(facts),
  };
}

/** Two decimals at most, as the contract has checked: the nearest whole number of cents is the amount. */
const cents = (dollars: number): number => Math.round(dollars * 100);

/** One under each of its associations. */
const under = <T extends { association: Associations }>(facts: readonly T[] = []): readonly T[] =>
  facts.every(({ association }) => typeof association === 'string')
    ? facts
    : facts.flatMap((fact) =>
        [...new Set([fact.association].flat())].map((association) => ({ ...fact, association })),
      );

function namesOf(kind: NameKind): Names & { code(name: string): number } {
  const folded = dictionary();
  const written: string[] = [];
  const codes = new Map<string, number>();
  return {
    folded,
    written,
    code(name) {
      const known = codes.get(name);
      if (known !== undefined) return known;
      const code = folded.code(fold(kind, name));
      if (code === written.length) written.push(name);
      codes.set(name, code);
      return code;
    },
  };
}

function throughOf({ dataThrough }: FactsDocument): Record<MonthlyList, Month | undefined> {
  const of = (list: MonthlyList): Month | undefined => {
    const month = typeof dataThrough === 'string' ? dataThrough : dataThrough?.[list];
    return month === undefined ? undefined : monthOf(month);
  };
  return Object.fromEntries(MONTHLY_LISTS.map((list) => [list, of(list)])) as Record<
    MonthlyList,
    Month | undefined
  >;
}

function peopleOf(facts: FactsDocument): PersonAwards[] {
  const people = new Map<string, { id: string; name?: string; awards: Award[] }>();
  const person = (id: string): { id: string; name?: string; awards: Award[] } => {
    const known = people.get(id) ?? { id, awards: [] };
    people.set(id, known);
    return known;
  };
  for (const { id, name } of facts.people ?? [])
    Object.assign(person(id), name === undefined ? {} : { name });
  for (const { person: id, certification, earned, expires } of facts.certifications ?? []) {
    person(id).awards.push({ certification, earned, ...(expires === undefined ? {} : { expires }) });
  }
  return [...people.values()];
}
