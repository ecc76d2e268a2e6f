import type { TopLevelCondition } from 'json-rules-engine';
import { type Figures, NAMES } from './figures.ts';
import type { TenantSums } from './tenantSums.ts';

type JsonRules = typeof import('json-rules-engine');

/** The levels as rules: an event says that a tenant is at a level now, or was a year ago. */
export function jsonRules({ Engine }: JsonRules): (tenants: readonly TenantSums[]) => Promise<Figures> {
  const engine = new Engine();
  for (const [level, { now, before }] of Object.entries(LEVELS)) {
    engine.addRule({ conditions: now, event: { type: `${level} now` } });
    engine.addRule({ conditions: before, event: { type: `${level} before` } });
  }
  return async (tenants) => {
    const figures: Record<string, number> = Object.fromEntries(NAMES.map((name) => [name, 0]));
    for (const tenant of tenants) {
      // The engine compares but does not calculate: it is given by how much the share is reached.
      const share = tenant.active * 100 - tenant.paid * 15;
      const shareBefore = tenant.activeBefore * 100 - tenant.paidBefore * 15;
      const { events } = await engine.run({ ...tenant, share, shareBefore });
      tally(figures, tenant, new Set(events.map(({ type }) => type)));
    }
    return figures;
  };
}

const at = (fact: keyof TenantSums | 'share' | 'shareBefore', operator: string, value: number) => ({
  fact,
  operator,
  value,
});
const all = (...conditions: object[]): TopLevelCondition => ({ all: conditions }) as TopLevelCondition;
const any = (...conditions: object[]): TopLevelCondition => ({ any: conditions }) as TopLevelCondition;

const between = (fact: keyof TenantSums, from: number, to: number) =>
  all(at(fact, 'greaterThanInclusive', from), at(fact, 'lessThanInclusive', to));
const large = all(at('cents', 'greaterThan', 12_000_00));
const manySeats = all(at('paid', 'greaterThan', 300));
const used = at('share', 'greaterThanInclusive', 0);
const wasUsed = at('shareBefore', 'greaterThanInclusive', 0);

function levels() {
  const fewBefore = between('paidBefore', 5, 300);
  const few = any(between('paid', 5, 300), all(manySeats, fewBefore));
  const small = (from: number) => ({
    now: any(between('cents', from, 12_000_00), all(large, between('centsBefore', from, 12_000_00))),
    before: between('centsBefore', from, 12_000_00),
  });
  const manyBefore = all(at('paidBefore', 'greaterThan', 300));
  return {
    added: {
      now: all(at('cents', 'greaterThanInclusive', 600_00)),
      before: all(at('centsBefore', 'greaterThanInclusive', 600_00)),
    },
    large: { now: large, before: all(at('centsBefore', 'greaterThan', 12_000_00)) },
    small: small(1),
    deployed: small(750_00),
    'many seats': { now: manySeats, before: manyBefore },
    'many seats in use': { now: all(manySeats, used), before: all(manyBefore, wasUsed) },
    'few seats': { now: few, before: fewBefore },
    'few seats in use': { now: all(few, used), before: all(fewBefore, wasUsed) },
  };
}
const LEVELS = levels();
type LevelName = keyof typeof LEVELS;

/** Which level each metric looks at. */
const NET: readonly (readonly [string, LevelName])[] = [
  ['enterprise net-customer-adds azure', 'added'],
  ['enterprise net-customer-adds m365', 'many seats'],
  ['enterprise deployments azure', 'large'],
  ['enterprise deployments m365', 'many seats in use'],
  ['smb net-customer-adds azure', 'added'],
  ['smb net-customer-adds m365', 'few seats'],
  ['smb deployments azure', 'deployed'],
  ['smb deployments m365', 'few seats in use'],
];
const GROWTH: readonly (readonly [string, LevelName, 'cents' | 'active'])[] = [
  ['enterprise usage-growth azure', 'large', 'cents'],
  ['enterprise usage-growth m365', 'many seats', 'active'],
  ['smb usage-growth azure', 'small', 'cents'],
  ['smb usage-growth m365', 'few seats', 'active'],
];

function tally(figures: Record<string, number>, tenant: TenantSums, events: ReadonlySet<string>): void {
  const add = (name: string, amount: number): void => {
    figures[name] = (figures[name] ?? 0) + amount;
  };
  for (const [figure, level] of NET) {
    const now = events.has(`${level} now`);
    const before = events.has(`${level} before`);
    if (now && !before) add(`${figure} won`, 1);
    if (before && !now) add(`${figure} lost`, 1);
  }
  for (const [figure, level, amount] of GROWTH) {
    if (events.has(`${level} now`)) add(`${figure} now`, tenant[amount]);
    if (events.has(`${level} before`)) add(`${figure} before`, tenant[`${amount}Before`]);
  }
}
