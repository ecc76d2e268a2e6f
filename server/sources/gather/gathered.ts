import { type Association, fold, type NameKind, type Segment } from '#scoring';
import type { Source } from '../reading.ts';
import type { Amount } from '../values/amount.ts';
import { Credits } from './credits.ts';
import { CustomerTable } from './customers.ts';
import { Dictionary, FoldedNames } from './dictionary.ts';
import { type SeatRule, SeatTable } from './seats.ts';
import type { Training } from './trainings.ts';

/** A row of money; the date by its code. */
export interface Money {
  readonly date: number;
  readonly tenant: string;
  readonly name: string;
  readonly offer: string;
  readonly subscription: string;
  readonly detail: string;
  readonly association: Association;
  readonly amount: Amount;
  readonly says: 'first' | 'again' | undefined;
}

interface Claim {
  readonly tenant: string;
  readonly workload: string;
  readonly association: Association;
  readonly associated: number;
}

const NAMES: Partial<Record<Source, NameKind>> = {
  AzureUsage: 'service',
  OfficeUsage: 'licence-workload',
  EMSUsage: 'licence-workload',
  'CPOR-M365': 'licence-workload',
  BusinessApplicationsRevenue: 'revenue-workload',
  BusinessApplicationsUsage: 'usage-workload',
};

/** What the rows of a file contribute, added up as far as it can be before the file has ended. */
export class Gathered {
  readonly tenants = new Dictionary();
  readonly names: FoldedNames;
  readonly offers = new FoldedNames((name) => fold('offer', name));
  readonly customerNames = new Dictionary();
  readonly credits = new Credits();
  readonly seatTable: SeatTable;
  readonly customers = new CustomerTable();
  readonly claims = new Map<string, Claim>();
  readonly trainings: Training[] = [];
  readonly #details = new Dictionary();

  constructor(source: Source, seatRule: SeatRule = 'sum') {
    const kind = NAMES[source] ?? 'service';
    this.names = new FoldedNames((name) => fold(kind, name));
    this.seatTable = new SeatTable(seatRule);
  }

  money({ date, tenant, name, offer, subscription, detail, association, amount, says }: Money): void {
    this.credits.add({
      ...{ date, association, amount, says },
      tenant: this.tenants.code(tenant),
      name: this.names.code(name),
      offer: this.offers.code(offer),
      subscription: this.#details.code(subscription),
      detail: this.#details.code(detail),
    });
  }

  seats(
    date: number,
    tenant: string,
    workload: string,
    association: Association,
    values: readonly [number, number],
  ): void {
    const codes = { tenant: this.tenants.code(tenant), name: this.names.code(workload) };
    this.seatTable.add({ date, ...codes, association, values });
  }

  customer(date: number | undefined, tenant: string, name: string, segment: Segment | undefined): void {
    const nameCode = name === '' ? undefined : this.customerNames.code(name);
    this.customers.add(date, this.tenants.code(tenant), nameCode, segment);
  }

  claim(associated: number, tenant: string, workload: string, association: Association): void {
    const claim = { tenant, workload: this.names.name(this.names.code(workload)), association, associated };
    this.claims.set(Object.values(claim).join('\n'), claim);
  }

  training(training: Training): void {
    this.trainings.push(training);
  }
}
