import type { ShownQuantity } from '../coded.ts';
import { numbersIn } from '../numbers.ts';
import { held, joined, some } from '../phrases.ts';

export const numbers = numbersIn('en-US', 'en-GB');
const { count } = numbers;

export const counted = (amount: number, one: string, other: string): string =>
  `${count(amount)} ${Math.abs(amount) === 1 ? one : other}`;

const UNITS = {
  licences: ['licence', 'licences'],
  users: ['user', 'users'],
  people: ['person', 'people'],
  tenants: ['tenant', 'tenants'],
  value: ['unit of consumption value', 'units of consumption value'],
} as const;

export function quantity(amount: ShownQuantity): string {
  if (amount.unit === 'usd') return numbers.money(amount.cents);
  if (amount.unit === 'share') return numbers.percent(amount.percent);
  if (amount.unit === 'withheld') return 'an amount';
  const [one, other] = UNITS[amount.unit];
  return counted(amount.count, one, other);
}

/** The same for sums. */
export const about = (amount: ShownQuantity): string =>
  amount.unit === 'usd' ? numbers.dollars(amount.cents) : quantity(amount);

export const holds = (lists: readonly (readonly string[])[]): string =>
  held(lists, { or: 'or', and: 'and', others: (count) => `one of ${count} others` });
export const or = (names: readonly string[]): string => joined(names, 'or');
export const few = (names: readonly string[]): string => some(names, (more) => `and ${more} more`);
