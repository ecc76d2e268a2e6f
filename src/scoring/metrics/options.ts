import { compare, type Exact, subtract, ZERO } from '../exact.ts';
import type { History } from '../facts/histories.ts';
import type { View } from '../facts/view.ts';
import type { Line, NextStep } from '../reasons.ts';
import type { Option, OptionDeploymentsRule, OptionGrowthRule } from '../rules.ts';
import { judgeLevel } from './judgeLevel.ts';
import { type Award, settle } from './kind.ts';

// Modern Work counts some metrics once for each association option and awards the better of them. Which
// tenants are eligible is decided over all associations of the path, what they use over the option's own.

/** The tenants that are eligible now and those that were a year ago. */
export interface Eligible {
  readonly now: (tenant: number) => boolean;
  readonly before: (tenant: number) => boolean;
}

export function eligibleTenants(
  view: View,
  { eligible }: OptionGrowthRule | OptionDeploymentsRule,
): Eligible {
  const { now, before } = judgeLevel(view, { side: 'm365', ...eligible });
  return { now: (tenant) => now.counts[tenant] === 1, before: (tenant) => before.counts[tenant] === 1 };
}

/** One option's measure and what it would earn before floor and cap. */
export interface OptionAccount {
  readonly value: number;
  readonly points: Exact;
  readonly line: Extract<Line, { code: 'users-growth' | 'deployments' }>;
}

/** The option that earns most before floor and cap, the first of equals; the others earn nothing. */
export function better(
  accounts: readonly OptionAccount[],
  exactly: (value: number) => Exact,
  max: number,
): Award {
  const [first, ...others] = accounts;
  if (!first) throw new Error('A rule with options has at least one');
  const best = others.reduce((a, b) => (compare(b.points, a.points) > 0 ? b : a), first);
  const lines = accounts.map(({ line, points, value }): Line => {
    if (line === best.line) return line;
    return { code: 'option-not-chosen', option: line.option, value, would: points, points: ZERO };
  });
  return settle(lines, exactly(best.value), max);
}

/** The option whose line stands in the account. */
export function chosenIn({ lines }: Award): Option | undefined {
  const line = lines.find(({ code }) => code === 'users-growth' || code === 'deployments');
  return line && 'option' in line ? line.option : undefined;
}

/** Whether the association is younger than the year that is compared with. */
export const startedLater = ({ m0 }: View, { start }: Pick<History, 'start'>): boolean =>
  start !== undefined && start > m0 - 12;

/** Steps that earn something, the ones with the greatest gain first. */
export function worthwhile<T extends NextStep>(steps: readonly T[]): T[] {
  return steps.filter(({ gain }) => compare(gain, ZERO) > 0).sort((a, b) => compare(b.gain, a.gain));
}

export const gained = (after: Award, before: Award): Exact => subtract(after.points, before.points);
