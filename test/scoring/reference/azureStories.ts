import type { FactsDocument } from '#scoring';
import { monthName } from './months.ts';
import type { Random } from './random.ts';
import { NAMES, type Names, offer, oneOf } from './writtenNames.ts';

// Azure revenue around the thresholds: of a month, of two months side by side, of trailing years.

export type AzureFact = NonNullable<FactsDocument['azure']>[number];
type Association = AzureFact['association'];

const MONTHLY = [-5, 0, 0, 0.01, 200, 499.99, 500, 500.01, 999.99, 1000, 1000, 1000.01, 1200, 2500];
const YEARLY = [
  ...[0, 0, 0.01, 299.99, 300, 300.01, 599.99, 600, 600.01, 749.99, 750, 750.01, 1199.99, 1200, 1200.01],
  ...[1249.99, 1250, 2000, 8000, 11_999.99, 12_000, 12_000.01, 12_750, 13_250, 20_000, 40_000],
];
/** Trailing years, before and now, that cross a threshold or do not quite. */
const CROSSINGS = [
  ...[
    [299.99, 1200],
    [300, 1200],
    [299.99, 1199.99],
    [1200, 299.99],
    [1200, 300],
    [1199.99, 299.99],
  ],
  ...[
    [11_999.99, 12_000],
    [12_000, 12_000],
    [11_999.99, 11_999.99],
    [12_000, 12_000.01],
    [750, 12_000.01],
  ],
  ...[
    [749.99, 12_000.01],
    [0.01, 12_000.01],
    [12_000.01, 12_000],
    [600, 599.99],
    [599.99, 600],
  ],
];
const GROWTH = [0.5, 0.99, 1, 1.0099, 1.01, 1.0101, 1.05, 1.1, 1.19, 1.2, 1.3];

export const creditedThrough = (random: Random): Association =>
  random.pick<Association>([
    ...(['PAL', 'PAL', 'PAL', 'DPOR', 'CPOR', 'CSP Tier 1', 'CSP Tier 2'] as const),
    ['PAL', 'CSP Tier 1'],
    ['CPOR', 'PAL'],
    ['CPOR', 'DPOR'],
    ['CSP Tier 2', 'CSP Tier 1'],
    ['CPOR'],
    ['DPOR', 'DPOR'],
  ]);

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** An amount in one, two or three parts, with a credit among them now and then. */
function parts(random: Random, amount: number): number[] {
  const first = cents(random.pick([amount, amount, amount / 2, amount - 0.01, amount + 100, amount / 3]));
  return first === amount ? [amount] : [first, cents(amount - first)];
}

interface Teller {
  readonly random: Random;
  readonly m0: number;
  readonly tenant: string;
}

function tell(
  teller: Teller,
  month: number,
  amount: number,
  association: Association,
  names: Names,
): AzureFact[] {
  const { random, tenant } = teller;
  const spelling = oneOf(random, names);
  return parts(random, amount).map((acr) => {
    const under = offer(random);
    const row = { tenant, month: monthName(month), service: spelling(), association, acr };
    return under === undefined ? row : { ...row, offer: under };
  });
}

const names = (random: Random): Names => (random.chance(0.8) ? NAMES.services : NAMES.otherServices);

/** The months that net adds look at. */
function monthly(teller: Teller): AzureFact[] {
  const { random, m0 } = teller;
  const association = creditedThrough(random);
  return random
    .some([m0, m0, m0 - 1, m0 - 12, m0 - 13], 0.6)
    .flatMap((month) => tell(teller, month, random.pick(MONTHLY), association, names(random)));
}

/** A year and the year before it on two sides of a threshold. */
function crossing(teller: Teller): AzureFact[] {
  const { random, m0 } = teller;
  const [before = 0, now = 0] = random.pick(CROSSINGS);
  const association = creditedThrough(random);
  return [
    ...tell(teller, m0 - 12 - random.whole(0, 11), before, association, NAMES.services.slice(0, 5)),
    ...tell(teller, m0 - random.whole(0, 11), now, association, NAMES.services.slice(0, 5)),
  ];
}

/** A trailing year that comes to an amount, and the year before likewise. */
function yearly(teller: Teller): AzureFact[] {
  const { random, m0 } = teller;
  const association = creditedThrough(random);
  return random.some([m0, m0 - 12], 0.75).flatMap((end) =>
    parts(random, random.pick(YEARLY)).flatMap((part) => {
      const month = end - random.pick([0, 0, 1, 5, 10, 11, 11]);
      return tell(teller, month, part, association, random.chance(0.9) ? NAMES.services : names(random));
    }),
  );
}

/** A month or a trailing year that grew by some percent. */
function growing(teller: Teller): AzureFact[] {
  const { random, m0 } = teller;
  const [before, association] = [random.pick([100, 950, 1000, 5000, 20_000]), creditedThrough(random)];
  const now = cents(before * random.pick(GROWTH));
  return [
    ...tell(teller, m0 - 12, before, association, names(random)),
    ...tell(teller, m0, now, association, names(random)),
  ];
}

/** A baseline so large that cents of growth are printed at the last decimal, or one beyond all others. */
function huge(teller: Teller): AzureFact[] {
  const { random, m0 } = teller;
  const before = random.pick([20_000_000, 20_000_000, 2_000_000, 1, 9_999_999_999.99]);
  const now = cents(before + random.pick([0.1, -0.1, 0.3, -0.3, 0.01, -before, 9_000_000_000]));
  return [
    ...tell(teller, m0 - 12, before, 'PAL', NAMES.services),
    ...tell(teller, m0, Math.min(now, 9_999_999_999.99), 'PAL', NAMES.services),
  ];
}

/** Anything at any time, also long ago and after the as-of month. */
function noise(teller: Teller): AzureFact[] {
  const { random, m0 } = teller;
  return random
    .times(random.whole(1, 3), () => random.whole(-40, 3))
    .flatMap((offset) => {
      const amount = random.pick([...MONTHLY, ...YEARLY, -200]);
      return tell(teller, m0 + offset, amount, creditedThrough(random), names(random));
    });
}

/** A large customer that brings the trailing year to the million, give or take a cent. */
function million(random: Random, m0: number, rows: readonly AzureFact[]): AzureFact[] {
  const counted = rows.filter((row) => row.month > monthName(m0 - 12) && row.month <= monthName(m0));
  const sum = counted.reduce((a, row) => a + row.acr, 0);
  const acr = cents(1_000_000 - sum + random.pick([-0.01, 0, 0.01]));
  return [{ tenant: 'million', month: monthName(m0 - 3), service: 'Storage', association: 'PAL', acr }];
}

export function azure(random: Random, tenants: readonly string[], m0: number): AzureFact[] {
  const usual = [monthly, monthly, yearly, yearly, crossing, growing, noise];
  const kinds = random.chance(0.05) ? [...usual, huge, huge] : usual;
  const rows = tenants.flatMap((tenant) =>
    random.times(random.whole(1, 2), () => random.pick(kinds)({ random, m0, tenant })).flat(),
  );
  return random.chance(0.1) ? [...rows, ...million(random, m0, rows)] : rows;
}
