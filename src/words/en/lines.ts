import type { ShownQuantity } from '../coded.ts';
import type { Dictionary } from '../dictionary.ts';
import { names } from './names.ts';
import { few, holds, or, type Say } from './say.ts';

const consumption = {
  azure: 'Azure consumption',
  m365: 'Protected users',
  revenue: 'Revenue',
  usage: 'Usage',
};
const grewIn =
  ({ about }: Say) =>
  (now: ShownQuantity, before: ShownQuantity): string =>
    now.unit === 'withheld' || before.unit === 'withheld' ? '' : `${about(now)}, a year ago ${about(before)}`;
const sizeIn =
  ({ quantity }: Say) =>
  (amount: ShownQuantity): string => {
    if (amount.unit === 'withheld') return '';
    return amount.unit === 'share' ? `${quantity(amount)} of what is needed` : quantity(amount);
  };
const told = (what: string, amounts: string): string => (amounts === '' ? what : `${what}: ${amounts}`);
const step = (number: number, anyOf: readonly string[]): string => `Step ${number} (${or(anyOf)})`;
const peopleIn =
  ({ counted }: Say) =>
  (count: number): string =>
    counted(count, 'person', 'people');

export const lineIn = (say: Say): Dictionary['line'] => {
  const { numbers, counted, quantity } = say;
  const grew = grewIn(say);
  const size = sizeIn(say);
  const people = peopleIn(say);
  return {
    'tenants-won': ({ count, side }) => `${counted(count, 'tenant', 'tenants')} won, ${names.side[side]}`,
    'tenants-lost': ({ count, side }) => `${counted(count, 'tenant', 'tenants')} lost, ${names.side[side]}`,
    'prerequisite-met': ({ step: number, anyOf, have, need }) =>
      `${step(number, anyOf)} met: ${people(have)}, needs ${need}`,
    'prerequisite-missing': ({ step: number, anyOf, have, need }) =>
      `${step(number, anyOf)} not met: ${people(have)}, needs ${need}`,
    'scoring-people': ({ count, holds: lists }) => `${people(count)} with ${holds(lists)}`,
    'scoring-people-withheld': ({ count, holds: lists }) =>
      `${people(count)} with ${holds(lists)}: no points until every step before is met`,
    growth: ({ side, now, before, step: each, steps }) => {
      const size = each.unit === 'withheld' ? '' : ` of ${quantity(each)}`;
      return `${told(`${consumption[side]} grew`, grew(now, before))}; ${counted(steps, 'full step', 'full steps')}${size}`;
    },
    'no-growth': ({ side, now, before }) => told(`${consumption[side]} did not grow`, grew(now, before)),
    'percent-growth': ({ now, before, points }) =>
      told(`${numbers.percent(points)} growth in a year`, grew(now, before)),
    'growth-withheld': ({ why, now, before, need }) => {
      if (why === 'no-baseline') return 'No consumption a year ago that growth could be measured against';
      const least =
        need === undefined || need.unit === 'withheld' ? '' : `; at least ${quantity(need)} needed`;
      return why === 'baseline-too-small'
        ? `${told('Too little a year ago', size(before))}${least}`
        : `${told('Too little now', size(now))}${least}`;
    },
    services: ({ count, names: services }) =>
      told(`${counted(count, 'service', 'services')} in use`, few(services)),
    'first-uses': ({ count, names: services }) =>
      told(`${counted(count, 'first use', 'first uses')} of a service by a tenant`, few(services)),
    'users-growth': ({ option, now, before, atStart }) =>
      `${option}: ${counted(now, 'active user', 'active users')}, ${numbers.count(before)} a year ago${
        atStart === 0 ? '' : `, ${numbers.count(atStart)} when the association began`
      }`,
    deployments: ({ option, now, before, takenOver }) =>
      `${option}: ${counted(now, 'deployment', 'deployments')}, ${numbers.count(before)} a year ago${
        takenOver === 0 ? '' : `, ${numbers.count(takenOver)} taken over`
      }`,
    'option-not-chosen': ({ option, would }) =>
      `${option} would earn ${numbers.points(would)} ${would === 1 ? 'point' : 'points'}; the better one counts`,
    'year-growth': ({ now, before }) =>
      told(now.unit === 'users' ? 'Active users' : 'Consumption of the year', grew(now, before)),
    'half-above-maximum': ({ side }) => `Beyond the maximum of the ${names.side[side]} half`,
    'half-below-zero': ({ side }) => `The ${names.side[side]} half never falls below zero`,
    'above-maximum': () => 'Beyond the maximum of the metric',
    'below-zero': () => 'A metric never falls below zero',
  };
};

const moreIn =
  ({ numbers }: Say) =>
  (count: number, one: string, other: string): string =>
    `${numbers.count(count)} more ${count === 1 ? one : other}`;

/** What is still missing is not rounded away. */
const upward = (amount: ShownQuantity): ShownQuantity =>
  amount.unit === 'usd' ? { unit: 'usd', cents: Math.ceil(amount.cents / 100) * 100 } : amount;

const grownBy = { azure: 'Azure consumption', m365: 'protected users', revenue: 'revenue', usage: 'usage' };

export const nextIn = (say: Say): Dictionary['next'] => {
  const { numbers, quantity, about } = say;
  const more = moreIn(say);
  return {
    tenants: ({ count }) => more(count, 'tenant', 'tenants'),
    person: ({ holds: lists }) => `1 more person with ${holds(lists)}`,
    prerequisites: ({ missing }) =>
      missing
        .map(
          ({ step: number, anyOf, people: count }) =>
            `${more(count, 'person', 'people')} with ${or(anyOf)} (step ${number})`,
        )
        .join(' and '),
    growth: ({ side, more: amount }) => {
      if (amount.unit === 'withheld') return `more ${grownBy[side]}`;
      if (amount.unit === 'share' && amount.of === 'a-year-ago') {
        const points = amount.percent === 1 ? 'percentage point' : 'percentage points';
        return `${numbers.points(amount.percent)} ${points} more growth of ${grownBy[side]}`;
      }
      if (amount.unit === 'share') return `${quantity(amount)} of a step more ${grownBy[side]}`;
      if (amount.unit === 'users') return more(amount.count, 'protected user', 'protected users');
      return `${about(upward(amount))} more ${grownBy[side]}`;
    },
    services: ({ count }) => `${more(count, 'service', 'services')} in use`,
    'first-uses': ({ count }) => `${more(count, 'first use', 'first uses')} of a service by a tenant`,
    'users-growth': ({ option, more: count }) =>
      `${more(count, 'active user', 'active users')} through ${option}`,
    deployments: ({ option, count }) => `${more(count, 'deployment', 'deployments')} through ${option}`,
  };
};
