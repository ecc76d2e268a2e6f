import type { FactsDocument } from '#scoring';
import { azure } from './azureStories.ts';
import { revenue, usage } from './businessStories.ts';
import { certifications } from './certificateStories.ts';
import { asOfDay, daysFrom } from './days.ts';
import { claims, licences } from './licenceStories.ts';
import { asOfMonth, lastClosedMonth, monthName } from './months.ts';
import { type Random, randomFrom } from './random.ts';

// Random portfolios crowded around the thresholds: few tenants, so that they meet, and amounts, seats and
// days that are just below, at and just above what the rules name.

export interface Portfolio {
  readonly facts: FactsDocument;
  readonly on?: string;
}

const LISTS = ['azure', 'licenses', 'revenue', 'usage'] as const;

function through(random: Random, day: string): FactsDocument['dataThrough'] {
  const month = () => monthName(lastClosedMonth(day) - random.pick([-3, 0, 0, 1, 1, 2, 14]));
  if (random.chance(0.5)) {
    return undefined;
  }
  return random.chance(0.5)
    ? month()
    : Object.fromEntries(random.some(LISTS, 0.6).map((list) => [list, month()]));
}

function customers(random: Random, tenants: readonly string[]): NonNullable<FactsDocument['customers']> {
  const mostly = random.pick(['smb', 'smc', 'enterprise', undefined] as const);
  return random.some(tenants, 0.9).map((tenant) => {
    const segment = random.chance(0.7)
      ? mostly
      : random.pick(['smb', 'smc', 'enterprise', undefined] as const);
    return segment === undefined ? { tenant } : { tenant, segment };
  });
}

/** Some of the rows twice, and all of them in another order. */
function shuffled<T>(random: Random, rows: readonly T[]): T[] {
  const twice = [...rows, ...random.some(rows, 0.03)];
  return twice
    .map((row) => ({ row, at: random.whole(0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** With hardly anything from a year ago and before, so that nearly all is new. */
const fresh = <T extends { readonly month: string }>(random: Random, rows: readonly T[], m0: number): T[] =>
  rows.filter((row) => row.month > monthName(m0 - 12) || random.chance(0.15));

/** A few tenants; now and then with names that are hard to keep apart. */
function tenantIds(random: Random, flourishing: boolean): string[] {
  const ids = random.times(
    random.pick(flourishing ? [5, 10] : [0, 1, 1, 2, 3, 5, 5, 10]),
    (index) => `t${index + 1}`,
  );
  return random.chance(0.05) ? ['__proto__', 'T1', ...ids].slice(0, ids.length) : ids;
}

/** The lists that a designation uses; all of them where none is in focus. */
const uses = (focus: string | undefined): readonly (typeof LISTS)[number][] => {
  switch (focus) {
    case undefined:
      return LISTS;
    case 'business-applications':
      return ['revenue', 'usage'];
    case 'modern-work':
      return ['licenses'];
    case 'security':
      return ['azure', 'licenses'];
    default:
      return ['azure'];
  }
};

/** A portfolio for one designation, or for all six. The same seed gives the same portfolio. */
export function portfolio(seed: number, focus?: string): Portfolio {
  const random = randomFrom(seed);
  const day = asOfDay(random);
  const moved = random.chance(0.15) ? daysFrom(day, random.pick([-400, -31, 1, 365])) : day;
  const on = moved < '2022-10-03' ? day : moved;
  const dataThrough = through(random, on);
  const head = {
    partner: {
      id: 'contoso',
      ...random.pick([{}, { market: 'larger' }, { market: 'other' }] as const),
    },
    asOf: day,
    ...(dataThrough === undefined ? {} : { dataThrough }),
  };
  const lists = uses(focus);
  const m0 = asOfMonth(head, on, lists);
  const flourishing = random.chance(0.25);
  const tenants = tenantIds(random, flourishing);
  const rows = <T extends { readonly month: string }>(all: readonly T[]): T[] =>
    shuffled(random, flourishing ? fresh(random, all, m0) : all);
  const seats = lists.includes('licenses') ? licences(random, tenants, m0, focus) : [];
  const facts: FactsDocument = {
    ...head,
    certifications: shuffled(random, certifications(random, focus, on, flourishing)),
    customers: customers(random, tenants),
    ...(lists.includes('azure') ? { azure: rows(azure(random, tenants, m0)) } : {}),
    ...(lists.includes('licenses') ? { licenses: rows(seats), claims: claims(random, seats, m0) } : {}),
    ...(lists.includes('revenue') ? { revenue: rows(revenue(random, tenants, m0)) } : {}),
    ...(lists.includes('usage') ? { usage: rows(usage(random, tenants, m0)) } : {}),
  };
  return on === day ? { facts } : { facts, on };
}
