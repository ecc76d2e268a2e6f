import type { ShownQuantity } from '../coded.ts';
import type { Numbers } from '../numbers.ts';
import { held, joined, some } from '../phrases.ts';

const UNITS = {
  licences: ['licence', 'licences'],
  users: ['user', 'users'],
  people: ['person', 'people'],
  tenants: ['tenant', 'tenants'],
  value: ['unit of consumption value', 'units of consumption value'],
} as const;

export type Say = ReturnType<typeof sayIn>;

/** Amounts with their units, with numbers as a country writes them. */
export function sayIn(numbers: Numbers) {
  const counted = (amount: number, one: string, other: string): string =>
    `${numbers.count(amount)} ${Math.abs(amount) === 1 ? one : other}`;

  function quantity(amount: ShownQuantity): string {
    if (amount.unit === 'usd') return numbers.money(amount.cents);
    if (amount.unit === 'share') return numbers.percent(amount.percent);
    if (amount.unit === 'withheld') return 'an amount';
    const [one, other] = UNITS[amount.unit];
    return counted(amount.count, one, other);
  }

  /** The same for sums. */
  const about = (amount: ShownQuantity): string =>
    amount.unit === 'usd' ? numbers.dollars(amount.cents) : quantity(amount);

  return { numbers, counted, quantity, about };
}

export const holds = (lists: readonly (readonly string[])[]): string =>
  held(lists, { or: 'or', and: 'and', others: (count) => `one of ${count} others` });
export const or = (names: readonly string[]): string => joined(names, 'or');
export const few = (names: readonly string[]): string => some(names, (more) => `and ${more} more`);
