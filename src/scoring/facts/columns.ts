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
import { associationBits, type Row, type Series, seriesOf } from './series.ts';

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
  const rowOf = (
    fact: { tenant: string; month: string; association: Associations },
    name: number,
    offer: number,
    values: readonly number[],
  ): Row => ({
    tenant: tenants.code(fact.tenant),
    month: monthOf(fact.month),
    name,
    offer,
    associations: associationBits(fact.association),
    values,
  });
  const azure = (facts.azure ?? []).map((fact) =>
    rowOf(fact, services.code(fact.service), offers.code(fact.offer ?? ''), [cents(fact.acr)]),
  );
  // The same seats or units through several associations are a row under each: of the associations that
  // count the largest stands, so nothing is counted twice. Money is distinct and stays one row.
  const licenses = (facts.licenses ?? []).flatMap((fact) =>
    under(fact).map((row) => rowOf(row, licenceWorkloads.code(row.workload), 0, [row.paid, row.active])),
  );
  const revenue = (facts.revenue ?? []).map((fact) =>
    rowOf(fact, revenueWorkloads.code(fact.workload), 0, [
      cents(fact.amount),
      cents(fact.attached ?? fact.amount),
    ]),
  );
  const usage = (facts.usage ?? []).flatMap((fact) =>
    under(fact).map((row) => rowOf(row, usageWorkloads.code(row.workload), 0, [row.units])),
  );
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

function under<T extends { association: Associations }>(fact: T): T[] {
  if (typeof fact.association === 'string') return [fact];
  return [...new Set(fact.association)].map((association) => ({ ...fact, association }));
}

function namesOf(kind: NameKind): Names & { code(name: string): number } {
  const folded = dictionary();
  const written: string[] = [];
  return {
    folded,
    written,
    code(name) {
      const code = folded.code(fold(kind, name));
      if (code === written.length) written.push(name);
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
