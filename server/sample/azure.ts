import type { Association, FactsDocument, Segment } from '#scoring';
import type { AzureRole, AzureSecurityRole } from './cohorts.ts';
import { type Course, courseOf, type Story, type YearlyGrowth } from './courses.ts';
import type { SampleCustomer } from './customers.ts';
import { deviations, type Random, random } from './random.ts';
import { NOW, season } from './timeline.ts';

export type AzureFact = NonNullable<FactsDocument['azure']>[number];

/** What a customer of a segment uses in a month, in dollars: all of Azure, and its security services. */
const MONTHLY: Ranges = { smb: [720, 2300], smc: [1500, 5200], enterprise: [7200, 21_000] };
const SECURITY_MONTHLY: Ranges = { smb: [96, 310], smc: [150, 620], enterprise: [1450, 3300] };

/** Usage growth is what all these years come to. */
const GROWTH: YearlyGrowth = [-0.06, 0.2];
const SECURITY_GROWTH: YearlyGrowth = [-0.08, 0.075];

const MAIN_SERVICES = ['Virtual Machines', 'Azure App Service', 'SQL Database', 'Virtual Machines'] as const;
const SERVICES = [
  ...['Storage', 'Backup', 'Log Analytics', 'Azure Kubernetes Service', 'Azure Cosmos DB'],
  ...['Virtual Network', 'Azure Data Factory', 'Azure OpenAI', 'Azure Virtual Desktop'],
];
const SECURITY_SERVICES = [
  ...['Key Vault', 'Microsoft Defender for Cloud', 'Sentinel', 'Application Gateway', 'Azure Firewall'],
  ...['Azure Bastion', 'Azure Front Door Service', 'Microsoft Entra Domain Services', 'Microsoft Purview'],
];

type Credited = Association | readonly Association[];

/** One service that a customer uses, credited in one way. */
interface Stream {
  readonly service: string;
  readonly offer?: string;
  readonly association: Credited;
  readonly monthly: number;
  readonly course: Course;
}

export function azureFacts(customers: readonly SampleCustomer[], months: readonly string[]): AzureFact[] {
  return customers.flatMap((customer) => {
    const dice = random(`azure ${customer.tenant}`);
    return streamsOf(customer, dice).flatMap((stream) => rows(customer.tenant, stream, months));
  });
}

function streamsOf(customer: SampleCustomer, dice: Random): Stream[] {
  const { azure, azureSecurity } = customer.story;
  return [
    ...(azure ? workStreams(customer, azure, dice) : []),
    ...(azureSecurity ? securityStreams(customer, azureSecurity, dice) : []),
  ];
}

type Ranges = Readonly<Record<Segment, readonly [from: number, to: number]>>;
const within = ({ segment = 'smb', size }: SampleCustomer, ranges: Ranges): number =>
  ranges[segment][0] + size * (ranges[segment][1] - ranges[segment][0]);

function monthlyOf(customer: SampleCustomer, role: AzureRole, dice: Random): number {
  if (role === 'small') return dice.between(35, 270);
  if (role === 'almost') return dice.between(375, 420);
  if (role === 'grown' || role === 'shrunk') return dice.between(690, 890);
  return within(customer, MONTHLY);
}

function securityMonthlyOf(customer: SampleCustomer, role: AzureSecurityRole, dice: Random): number {
  if (role === 'small') return dice.between(7, 31);
  if (role === 'almost') return dice.between(42, 46);
  if (role === 'lost') return dice.between(84, 140);
  if (role === 'won') return dice.between(125, 240);
  return within(customer, SECURITY_MONTHLY);
}

function workStreams(customer: SampleCustomer, role: AzureRole, dice: Random): Stream[] {
  const monthly = monthlyOf(customer, role, dice);
  const credit = role === 'uncounted' ? uncounted(dice) : credited(dice);
  const course = courseOf(storyOf(role), role === 'almost' ? [0, 0.04] : GROWTH, dice);
  const others = monthly > 2500 ? 3 : monthly > 450 ? 2 : 0;
  const services = [dice.pick(MAIN_SERVICES), ...dice.some(SERVICES, others)];
  const parts = partsOf(services.length, dice);
  const streams = services.map((service, i) => ({
    service,
    ...credit,
    monthly: monthly * (parts[i] ?? 0),
    course,
  }));
  // Support is bought with a plan of its own, which no designation counts.
  if (role !== 'steady' || !dice.chance(0.08)) return streams;
  return [...streams, { ...credit, service: 'Support', offer: 'Support', monthly: 100, course: () => 1 }];
}

function securityStreams(customer: SampleCustomer, role: AzureSecurityRole, dice: Random): Stream[] {
  const monthly = securityMonthlyOf(customer, role, dice);
  const credit = credited(dice);
  const association =
    role === 'uncounted' ? 'DPOR' : credit.association === 'DPOR' ? 'PAL' : credit.association;
  const course = courseOf(storyOf(role), role === 'almost' ? [0, 0.03] : SECURITY_GROWTH, dice);
  const services = dice.some(SECURITY_SERVICES, monthly > 110 ? 2 : 1);
  const parts = partsOf(services.length, dice);
  return services.map((service, i) => ({
    service,
    ...credit,
    association,
    monthly: monthly * (parts[i] ?? 0),
    course,
  }));
}

const storyOf = (role: AzureRole | AzureSecurityRole): Story =>
  role === 'small' || role === 'almost' || role === 'uncounted' ? 'steady' : role;

/** How a sum is split over so many services, the first one the largest. */
function partsOf(count: number, dice: Random): number[] {
  const weights = Array.from({ length: count }, (_, i) => dice.between(1, 2) * (i === 0 ? 2.5 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

interface Credit {
  readonly association: Credited;
  readonly offer?: string;
}

const PLAN = 'Azure plan';
const credited = (dice: Random): Credit =>
  dice.pick<Credit>([
    { association: 'CSP Tier 1', offer: PLAN },
    { association: 'CSP Tier 1', offer: PLAN },
    { association: 'CSP Tier 2', offer: PLAN },
    { association: ['PAL', 'CSP Tier 1'], offer: PLAN },
    { association: 'PAL', offer: 'Enterprise Agreement' },
    { association: 'PAL', offer: 'Pay-As-You-Go' },
    { association: 'DPOR' },
  ]);
const uncounted = (dice: Random): Credit =>
  dice.pick<Credit>([
    { association: 'CPOR', offer: 'Pay-As-You-Go' },
    { association: 'PAL', offer: 'Trial' },
    { association: 'CSP Tier 1', offer: 'Internal' },
    { association: 'DPOR', offer: 'Benefit Program' },
  ]);

function rows(tenant: string, stream: Stream, months: readonly string[]): AzureFact[] {
  const { service, offer, association, monthly, course } = stream;
  const beside = deviations(`azure ${tenant} ${service}`, months.length, 0.05);
  return months.flatMap((month, index) => {
    const part = course(index);
    const acr = monthly * part * season(month) * (beside[index] ?? 1);
    if (part === 0) return [];
    return [{ tenant, month, service, ...(offer ? { offer } : {}), association, acr: inCents(acr) }];
  });
}

const inCents = (dollars: number): number => Math.round(dollars * 100) / 100;

/** What the largest customer got back for an outage: a row below zero. */
export function creditNote(rows: readonly AzureFact[], months: readonly string[]): AzureFact[] {
  const month = months[NOW - 4];
  const [largest] = rows
    .filter((row) => row.month === month && row.service === 'Virtual Machines')
    .toSorted((a, b) => b.acr - a.acr);
  return largest ? [{ ...largest, acr: -inCents(largest.acr * 0.117) }] : [];
}
