import type { ShownQuantity } from '../coded.ts';
import { numbersIn } from '../numbers.ts';
import { held, joined, some } from '../phrases.ts';

export const numbers = numbersIn('de-DE', 'de-DE');
const { count } = numbers;

export const counted = (amount: number, one: string, other: string): string =>
  `${count(amount)} ${Math.abs(amount) === 1 ? one : other}`;

const UNITS = {
  licences: ['Lizenz', 'Lizenzen'],
  users: ['Benutzer', 'Benutzer'],
  people: ['Person', 'Personen'],
  tenants: ['Mandant', 'Mandanten'],
  value: ['Verbrauchseinheit', 'Verbrauchseinheiten'],
} as const;

export function quantity(amount: ShownQuantity): string {
  if (amount.unit === 'usd') return numbers.money(amount.cents);
  if (amount.unit === 'share') return numbers.percent(amount.percent);
  if (amount.unit === 'withheld') return 'ein Betrag';
  const [one, other] = UNITS[amount.unit];
  return counted(amount.count, one, other);
}

/** The same for sums. */
export const about = (amount: ShownQuantity): string =>
  amount.unit === 'usd' ? numbers.dollars(amount.cents) : quantity(amount);

export const holds = (lists: readonly (readonly string[])[]): string =>
  held(lists, { or: 'oder', and: 'und', others: (count) => `eines von ${count} weiteren` });
export const or = (names: readonly string[]): string => joined(names, 'oder');
export const few = (names: readonly string[]): string => some(names, (more) => `und ${more} weitere`);
