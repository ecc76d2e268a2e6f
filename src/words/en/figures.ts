import type { ShownQuantity } from '../coded.ts';
import type { Dictionary, Figure } from '../dictionary.ts';
import { or, type Say } from './say.ts';

const plural = (count: number, one: string, other: string): string => (Math.abs(count) === 1 ? one : other);

function grown(amount: ShownQuantity, { about }: Say): string | undefined {
  if (amount.unit === 'share' || amount.unit === 'withheld') return undefined;
  const size = 'count' in amount ? amount.count : amount.cents;
  return `${size > 0 ? '+' : ''}${about(amount)}`;
}

/** Where there is nothing that may be shown. */
const NONE = '–';

export const valueIn = (say: Say): Dictionary['value'] => {
  const { numbers, counted } = say;
  const { signed } = numbers;
  return {
    net({ metric, net, won, lost }): Figure {
      const isNew = metric === 'deployments' ? 'new' : 'won';
      const figure = `${signed(net)} ${plural(net, 'tenant', 'tenants')}`;
      return { figure, detail: `${numbers.count(won)} ${isNew}, ${numbers.count(lost)} lost` };
    },
    people({ count, steps, missing }): Figure {
      const figure = `${numbers.count(count)} scoring ${plural(count, 'person', 'people')}`;
      if (steps === 0) return { figure };
      if (missing > 0)
        return {
          figure,
          detail: `${missing} of ${steps} ${plural(steps, 'prerequisite', 'prerequisites')} not met`,
        };
      return {
        figure,
        detail: steps === 1 ? 'prerequisite met' : `${steps === 2 ? 'both' : 'all'} prerequisites met`,
      };
    },
    growth({ sides }): Figure {
      const amounts = sides.map((side) => grown(side.grown, say)).filter((text) => text !== undefined);
      const steps = sides.map((side) => side.steps).filter((count) => count !== undefined);
      const detail = `${steps.map(numbers.count).join(' + ')} ${steps.join() === '1' ? 'step' : 'steps'}`;
      if (amounts.length === 0) return { figure: steps.length === 0 ? NONE : detail };
      return { figure: amounts.join(', '), ...(steps.length > 0 && { detail }) };
    },
    percent: ({ percent }) => ({
      figure: `${percent > 0 ? '+' : ''}${numbers.percent(percent)}`,
      detail: 'in a year',
    }),
    services: ({ count, firstUses }) => ({
      figure: firstUses ? counted(count, 'first use', 'first uses') : counted(count, 'service', 'services'),
    }),
    users: ({ net, option }) => ({
      figure: `${signed(net)} ${plural(net, 'user', 'users')}`,
      ...(option !== '' && { detail: option }),
    }),
    deployments: ({ net, option }) => ({
      figure: `${signed(net)} ${plural(net, 'deployment', 'deployments')}`,
      ...(option !== '' && { detail: option }),
    }),
    plain: ({ value: counts }) => ({ figure: numbers.points(counts) }),
  };
};

/** `2 more tenants`, `1 tenant fewer`. */
const moreOrFewerIn =
  (say: Say) =>
  (by: number, one: string, other: string): string =>
    `${say.numbers.count(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'} ${plural(by, one, other)}`;

export const movementIn = (say: Say): Dictionary['movement'] => {
  const { numbers } = say;
  const moreOrFewer = moreOrFewerIn(say);
  return {
    tenants: ({ won, by, metric }) =>
      `${moreOrFewer(by, 'tenant', 'tenants')} ${won ? (metric === 'deployments' ? 'deployed' : 'won') : 'lost'}`,
    step: ({ step, anyOf, met }) => `step ${step} (${or(anyOf)}) ${met ? 'is met now' : 'is no longer met'}`,
    people: ({ by, withheld }) =>
      withheld
        ? 'scoring people wait for an earlier step'
        : moreOrFewer(by, 'scoring person', 'scoring people'),
    users: ({ by }) => moreOrFewer(by, 'user', 'users'),
    steps: ({ by }) => `${moreOrFewer(by, 'step', 'steps')} of growth`,
    percent: ({ by }) => `growth ${by > 0 ? 'up' : 'down'} by ${numbers.percent(Math.abs(by))}`,
    services: ({ by }) => moreOrFewer(by, 'service', 'services'),
    deployments: ({ by }) => moreOrFewer(by, 'deployment', 'deployments'),
  };
};
