import type { Association, FactsDocument } from '#scoring';
import { type Course, courseOf, type YearlyGrowth } from './courses.ts';
import type { SampleCustomer } from './customers.ts';
import { deviations, random } from './random.ts';
import { season } from './timeline.ts';

type RevenueFact = NonNullable<FactsDocument['revenue']>[number];
type UsageFact = NonNullable<FactsDocument['usage']>[number];

/** Usage growth is what these years come to. */
const GROWTH: YearlyGrowth = [-0.04, 0.14];

/** What a user of a workload pays in a month, in dollars, and how many users a customer has. */
const WORKLOADS = {
  'Business Central': { price: 82, users: [6, 24] },
  'Customer Service': { price: 68, users: [9, 40] },
  'Finance & Operations': { price: 135, users: [8, 30] },
  'Power Apps': { price: 14, users: [28, 120] },
} as const;
type Workload = keyof typeof WORKLOADS;

interface Stream {
  readonly tenant: string;
  readonly workload: Workload;
  readonly association: Association;
  readonly users: number;
  readonly course: Course;
}

const streamsOf = (customers: readonly SampleCustomer[]): Stream[] =>
  customers.flatMap((customer): Stream[] => {
    const role = customer.story.business;
    if (!role) return [];
    const dice = random(`business applications ${customer.tenant}`);
    const story = role === 'small' || role === 'uncounted' ? 'steady' : role;
    const workload = role === 'small' ? 'Business Central' : dice.pick(CHOICE);
    const [fewest, most] = WORKLOADS[workload].users;
    return [
      {
        tenant: customer.tenant,
        workload,
        // Partner admin link credits Power Platform alone, and no revenue.
        association: role === 'uncounted' ? 'PAL' : dice.chance(0.7) ? 'CSP Tier 1' : 'CPOR',
        users: role === 'small' ? 2 : fewest + customer.size * (most - fewest),
        course: courseOf(story, GROWTH, dice),
      },
    ];
  });

const CHOICE: [Workload, ...Workload[]] = [
  'Business Central',
  'Business Central',
  'Customer Service',
  'Finance & Operations',
];

/** Revenue and usage of the customers of business applications. */
export function businessFacts(
  customers: readonly SampleCustomer[],
  months: readonly string[],
): { revenue: RevenueFact[]; usage: UsageFact[] } {
  const revenue: RevenueFact[] = [];
  const usage: UsageFact[] = [];
  for (const { tenant, workload, association, users, course } of streamsOf(customers)) {
    const beside = deviations(`revenue ${tenant}`, months.length, 0.02);
    months.forEach((month, index) => {
      const units = Math.round(users * course(index));
      const amount = inCents(units * WORKLOADS[workload].price * season(month) * (beside[index] ?? 1));
      if (units === 0) return;
      revenue.push({ tenant, month, workload, association, amount, attached: inCents(amount * 0.18) });
      usage.push({ tenant, month, workload, association, units });
    });
  }
  return { revenue, usage };
}

const inCents = (dollars: number): number => Math.round(dollars * 100) / 100;
