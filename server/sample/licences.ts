import type { FactsDocument } from '#scoring';
import type { Credit, LicenceRole, LicenceSecurityRole, Use } from './cohorts.ts';
import { type Course, courseOf, type Story, slope, type YearlyGrowth } from './courses.ts';
import type { SampleCustomer } from './customers.ts';
import { deviations, type Random, random } from './random.ts';
import { YEAR_AGO } from './timeline.ts';

type LicenceFact = NonNullable<FactsDocument['licenses']>[number];

/** The seats of a customer of a segment. */
const SEATS = { smb: [14, 120], smc: [80, 225], enterprise: [540, 1650] } as const;

/** Usage growth of Modern Work and of Security is what these years come to. */
const GROWTH: YearlyGrowth = [-0.05, 0.11];

/** Workloads, and for how many of its seats a customer buys each. */
type Workloads = Readonly<Record<string, number>>;
const WORK: Workloads = {
  'Exchange Online': 1,
  Teams: 0.98,
  'Microsoft 365 Apps': 0.84,
  'SharePoint Online': 0.92,
  'Viva Engage': 0.75,
};
/** These count for Modern Work and for Security, the others for Security alone. */
const DEVICES: Workloads = { Intune: 0.72, 'Microsoft Entra ID P1': 0.8 };
const DEFENCE: Workloads = {
  'Microsoft Defender for Office 365': 0.9,
  'Microsoft Defender for Endpoint P2': 0.7,
  'Microsoft Defender for Identity': 0.66,
  'Microsoft Purview Information Protection': 0.64,
};
/** As some exports write it: no edition of today counts it without its plan. */
const PLANLESS: Workloads = { 'Microsoft Defender for Endpoint': 0.7 };

/** The part of something in a month of the history. */
type Share = (month: number) => number;

/** One workload of a customer, credited in one way. */
export interface LicenceStream {
  readonly tenant: string;
  readonly workload: string;
  readonly association: LicenceFact['association'];
  readonly seats: number;
  readonly course: Course;
  readonly use: Share;
}

export const licenceStreams = (customers: readonly SampleCustomer[]): LicenceStream[] =>
  customers.flatMap((customer) => {
    const { licences, licenceSecurity, credit = 'CSP', use = 'high' } = customer.story;
    if (!licences) return [];
    const dice = random(`licences ${customer.tenant}`);
    const common = { tenant: customer.tenant, association: association(credit, dice) };
    const seats = seatsOf(customer, licences, dice);
    const work = { ...common, seats, course: courseOfSeats(licences, dice), use: inUse(use, dice) };
    const security = { ...common, seats, ...securityOf(licenceSecurity, dice) };
    return [
      ...streamsOf(WORK, credit === 'CPOR' ? 3 : 2, work, dice),
      ...(licenceSecurity === 'steady' ? streamsOf(DEVICES, 1, work, dice) : []),
      ...(licenceSecurity
        ? streamsOf(licenceSecurity === 'planless' ? PLANLESS : DEFENCE, 2, security, dice)
        : []),
    ];
  });

function streamsOf(
  workloads: Workloads,
  count: number,
  stream: Omit<LicenceStream, 'workload'>,
  dice: Random,
): LicenceStream[] {
  return dice
    .some(Object.entries(workloads), count)
    .map(([workload, part]) => ({ ...stream, workload, seats: stream.seats * part }));
}

function association(credit: Credit, dice: Random): LicenceFact['association'] {
  const tier = dice.chance(0.8) ? 'CSP Tier 1' : 'CSP Tier 2';
  return credit === 'CSP' ? tier : credit === 'CPOR and CSP' ? ['CPOR', tier] : credit;
}

/** What the seats of a customer that outgrows the small band come to. */
const OUTGROWN = 410;

function seatsOf({ segment = 'smb', size }: SampleCustomer, role: LicenceRole, dice: Random): number {
  if (role === 'small') return dice.whole(5, 10);
  if (role === 'outgrown') return OUTGROWN;
  const [from, to] = SEATS[segment];
  return from + size * (to - from);
}

function courseOfSeats(role: LicenceRole, dice: Random): Course {
  if (role === 'outgrown') return (month) => slope(month, 0.7, 1);
  return courseOf(role === 'small' ? 'steady' : role, role === 'small' ? [0, 0] : GROWTH, dice);
}

/** Deployments are the customers that pass 40 %: all others keep their distance from it. */
function inUse(use: Use, dice: Random): Share {
  if (use === 'rising') return (month) => slope(month, 0.29, 0.47);
  const start = use === 'high' ? dice.between(0.5, 0.7) : dice.between(0.16, 0.29);
  const drift = dice.between(-0.02, 0.05);
  return (month) => start + drift * ((month - YEAR_AGO) / 12);
}

function securityOf(role: LicenceSecurityRole | undefined, dice: Random): { course: Course; use: Share } {
  const story: Story = role === 'won' || role === 'lost' ? role : 'steady';
  const start = dice.between(0.42, 0.66);
  return {
    course: courseOf(story, GROWTH, dice),
    use: role === 'protecting' ? (month) => slope(month, 0.07, 0.26) : () => start,
  };
}

export const licenceFacts = (
  streams: readonly LicenceStream[],
  months: readonly string[],
): FactsDocument['licenses'] =>
  streams.flatMap(({ tenant, workload, association, seats, course, use }) => {
    const beside = deviations(`licences ${tenant} ${workload}`, months.length, 0.03);
    return months.flatMap((month, index) => {
      const paid = Math.round(seats * course(index));
      const active = Math.min(paid, Math.round(paid * use(index) * (beside[index] ?? 1)));
      return paid === 0 ? [] : [{ tenant, month, workload, association, paid, active }];
    });
  });
