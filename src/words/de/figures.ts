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
      const isNew = metric === 'deployments' ? 'neu' : 'gewonnen';
      const figure = `${signed(net)} ${plural(net, 'Mandant', 'Mandanten')}`;
      return { figure, detail: `${numbers.count(won)} ${isNew}, ${numbers.count(lost)} verloren` };
    },
    people({ count, steps, missing }): Figure {
      const figure = counted(count, 'punktende Person', 'punktende Personen');
      if (steps === 0) return { figure };
      if (missing > 0) {
        return {
          figure,
          detail: `${missing} von ${steps} ${plural(steps, 'Voraussetzung', 'Voraussetzungen')} nicht erfüllt`,
        };
      }
      return {
        figure,
        detail:
          steps === 1 ? 'Voraussetzung erfüllt' : `${steps === 2 ? 'beide' : 'alle'} Voraussetzungen erfüllt`,
      };
    },
    growth({ sides }): Figure {
      const amounts = sides.map((side) => grown(side.grown, say)).filter((text) => text !== undefined);
      const steps = sides.map((side) => side.steps).filter((count) => count !== undefined);
      const detail = `${steps.map(numbers.count).join(' + ')} ${steps.join() === '1' ? 'Schritt' : 'Schritte'}`;
      if (amounts.length === 0) return { figure: steps.length === 0 ? NONE : detail };
      return { figure: amounts.join(', '), ...(steps.length > 0 && { detail }) };
    },
    percent: ({ percent }) => ({
      figure: `${percent > 0 ? '+' : ''}${numbers.percent(percent)}`,
      detail: 'in einem Jahr',
    }),
    services: ({ count, firstUses }) => ({
      figure: firstUses
        ? counted(count, 'Erstnutzung', 'Erstnutzungen')
        : counted(count, 'Dienst', 'Dienste'),
    }),
    users: ({ net, option }) => ({
      figure: `${signed(net)} Benutzer`,
      ...(option !== '' && { detail: option }),
    }),
    deployments: ({ net, option }) => ({
      figure: `${signed(net)} ${plural(net, 'Bereitstellung', 'Bereitstellungen')}`,
      ...(option !== '' && { detail: option }),
    }),
    plain: ({ value: counts }) => ({ figure: numbers.points(counts) }),
  };
};

/** `2 Mandanten mehr`, `1 Mandant weniger`. */
const moreOrFewerIn =
  (say: Say) =>
  (by: number, one: string, other: string): string =>
    `${say.counted(Math.abs(by), one, other)} ${by > 0 ? 'mehr' : 'weniger'}`;

export const movementIn = (say: Say): Dictionary['movement'] => {
  const { numbers } = say;
  const moreOrFewer = moreOrFewerIn(say);
  return {
    tenants: ({ won, by, metric }) =>
      `${moreOrFewer(by, 'Mandant', 'Mandanten')} ${won ? (metric === 'deployments' ? 'neu' : 'gewonnen') : 'verloren'}`,
    step: ({ step, anyOf, met }) =>
      `Schritt ${step} (${or(anyOf)}) ist ${met ? 'jetzt' : 'nicht mehr'} erfüllt`,
    people: ({ by, withheld }) =>
      withheld
        ? 'punktende Personen warten auf einen früheren Schritt'
        : moreOrFewer(by, 'punktende Person', 'punktende Personen'),
    users: ({ by }) => moreOrFewer(by, 'Benutzer', 'Benutzer'),
    steps: ({ by }) => moreOrFewer(by, 'Wachstumsschritt', 'Wachstumsschritte'),
    percent: ({ by }) => `Wachstum um ${numbers.percent(Math.abs(by))} ${by > 0 ? 'höher' : 'niedriger'}`,
    services: ({ by }) => moreOrFewer(by, 'Dienst', 'Dienste'),
    deployments: ({ by }) => moreOrFewer(by, 'Bereitstellung', 'Bereitstellungen'),
  };
};
