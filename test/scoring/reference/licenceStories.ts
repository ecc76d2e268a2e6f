import type { FactsDocument } from '#scoring';
import { monthName } from './months.ts';
import type { Random } from './random.ts';
import { NAMES, type Names, oneOf } from './writtenNames.ts';

// Seats around the bands and the shares of active users, through one association or several.

export type LicenceFact = NonNullable<FactsDocument['licenses']>[number];
type ClaimFact = NonNullable<FactsDocument['claims']>[number];
type Association = LicenceFact['association'];

const PAID = [0, 0, 1, 4, 5, 6, 10, 11, 12, 20, 24, 25, 26, 100, 299, 300, 301, 302, 400, 1000];

const through = (random: Random): Association =>
  random.pick<Association>([
    ...(['CPOR', 'CPOR', 'CPOR', 'DPOR', 'CSP Tier 1', 'CSP Tier 2', 'PAL'] as const),
    ['CPOR', 'DPOR'],
    ['CPOR', 'CSP Tier 1'],
    ['CSP Tier 1', 'CSP Tier 2'],
    ['CSP Tier 2', 'CPOR', 'DPOR'],
    ['PAL', 'DPOR'],
    ['CPOR', 'CPOR'],
  ]);

function active(random: Random, paid: number): number {
  const share = random.pick([0.15, 0.4]) * paid;
  const near = [Math.floor(share) - 1, Math.floor(share), Math.ceil(share), Math.ceil(share) + 1];
  const users = random.pick([...near, ...near, 0, paid, 7, 50, 125, 250, paid * 2, random.whole(0, 1500)]);
  return Math.max(0, Math.round(users));
}

/** Months near the as-of month and a year before it; some long before, some after. */
const months = (random: Random, m0: number): number[] => {
  const often = random.some([m0, m0, m0 - 12], 0.75);
  const within = random.times(random.whole(0, 3), () => m0 - random.whole(0, 13));
  return [...often, ...within, ...(random.chance(0.15) ? [m0 - random.whole(14, 40), m0 + 1] : [])];
};

function workload(random: Random, tenant: string, m0: number, names: Names): LicenceFact[] {
  const spelling = oneOf(random, names);
  const [paid, step] = [random.pick(PAID), random.pick([0, 0, 1, -1])];
  return random
    .times(random.pick([1, 1, 2, 3]), () => through(random))
    .flatMap((association) =>
      months(random, m0).map((month) => {
        const seats = random.chance(0.4) ? Math.max(0, paid + step) : random.pick(PAID);
        return {
          tenant,
          month: monthName(month),
          workload: spelling(),
          association,
          paid: seats,
          active: active(random, seats),
        };
      }),
    );
}

/** Somebody credited since a month or two, who was active from the start, or not quite, and is now. */
function newcomer(random: Random, tenant: string, m0: number, names: Names): LicenceFact[] {
  const [spelling, association] = [oneOf(random, names), through(random)];
  const [start, paid] = [
    m0 - random.pick([0, 1, 4, 10, 11, 11, 12]),
    random.pick([10, 12, 25, 100, 300, 301, 305]),
  ];
  const row = (month: number, seats: number, users: number): LicenceFact => ({
    tenant,
    month: monthName(month),
    workload: spelling(),
    association,
    paid: seats,
    active: users,
  });
  const early = row(start, paid, Math.max(0, Math.floor(paid * 0.4) + random.pick([-1, 0, 0, 1, 1])));
  const before = random.chance(0.3) ? [row(start - random.pick([1, 2]), 0, random.pick([0, 5]))] : [];
  return [...before, early, ...(start < m0 ? [row(m0, paid, paid)] : [])];
}

/** A second association with the same seats and other users, or with four times the users. */
function echoes(random: Random, rows: readonly LicenceFact[]): LicenceFact[] {
  return random.some(rows, 0.08).map((row) => ({
    ...row,
    association: random.pick(['DPOR', 'CSP Tier 1', 'CSP Tier 2', 'CPOR'] as const),
    active: random.pick([row.active, row.active + 1, row.active * 4]),
  }));
}

export function licences(
  random: Random,
  tenants: readonly string[],
  m0: number,
  focus: string | undefined,
): LicenceFact[] {
  const names: Names =
    focus === 'security'
      ? NAMES.protection
      : focus === 'modern-work'
        ? NAMES.m365
        : [...NAMES.m365, ...NAMES.protection];
  const rows = tenants.flatMap((tenant) =>
    random
      .times(random.whole(1, 3), () => (random.chance(0.25) ? newcomer : workload)(random, tenant, m0, names))
      .flat(),
  );
  return [...rows, ...echoes(random, rows)];
}

export function claims(random: Random, rows: readonly LicenceFact[], m0: number): ClaimFact[] {
  const day = () => {
    const month = m0 - random.pick([-1, 0, 1, 3, 6, 10, 11, 11, 12, 12, 13, 20, random.whole(0, 14)]);
    return `${monthName(month)}-${random.pick(['01', '14', '28'])}`;
  };
  const seen = random.some(rows, 0.15).map((row) => ({
    tenant: row.tenant,
    workload: row.workload,
    association: random.chance(0.6) ? row.association : through(random),
    associated: day(),
  }));
  const unknown = { tenant: 't1', workload: 'Windows 365', association: 'CPOR', associated: day() } as const;
  return random.chance(0.1) ? [...seen, unknown] : seen;
}
