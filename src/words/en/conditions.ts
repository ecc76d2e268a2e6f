import type { ShownQuantity } from '../coded.ts';
import type { ConditionCase } from '../conditionCase.ts';
import type { Dictionary } from '../dictionary.ts';
import { associations } from '../phrases.ts';
import { few, or, type Say } from './say.ts';

type Sentence = (condition: ConditionCase) => string;

/** A condition on an amount: `$512 of $600`, `4 licences, needs 5`, `85 % of what is needed`. */
const amountIn =
  (say: Say) =>
  (enough: string, met: (have: string) => string): Sentence =>
  (condition) => {
    const { quantity } = say;
    switch (condition.is) {
      case 'met':
        return isKnown(condition.have) ? met(quantity(condition.have)) : enough;
      case 'below':
        return below(condition, say);
      case 'part':
        return `${say.numbers.percent(condition.percent)} of what is needed`;
      case 'beyond': {
        const most = condition.most && `at most ${bareNumber(condition.most, say)} here`;
        return [condition.have && quantity(condition.have), most ?? 'more than counts here']
          .filter(Boolean)
          .join('; ');
      }
      default:
        return 'not met';
    }
  };

const isKnown = (have: ShownQuantity | undefined): have is ShownQuantity =>
  have !== undefined && have.unit !== 'share' && have.unit !== 'withheld';

function below({ have, need, above }: Extract<ConditionCase, { is: 'below' }>, say: Say): string {
  const { quantity } = say;
  const bare = bareNumber(need, say);
  if (bare === '0') return `${quantity(have)}; more is needed`;
  if (have.unit === 'usd')
    return above ? `${quantity(have)}; more than ${bare} needed` : `${quantity(have)} of ${bare}`;
  return `${quantity(have)}, needs ${above ? 'more than ' : ''}${bare}`;
}

const bareNumber = (need: ShownQuantity, { numbers, quantity }: Say): string =>
  'count' in need
    ? numbers.count(need.count)
    : need.unit === 'usd' && need.cents === 0
      ? '0'
      : quantity(need);

const listed =
  (one: string, found: (names: string) => string): Sentence =>
  (condition) => {
    if (condition.is === 'met') return found(few(condition.names));
    const names = condition.is === 'not-listed' ? condition.names : [];
    return names.length === 0 ? `no counting ${one}` : `no counting ${one}: ${few(names)}`;
  };

export const conditionIn = (say: Say): Dictionary['condition'] => {
  const { numbers, quantity } = say;
  const amount = amountIn(say);
  const activeOf = activeIn(say);
  return {
    association: (said) => {
      if (said.is === 'met') return `associated: ${associations(said.names).join(', ')}`;
      if (said.is !== 'not-listed') return 'no association';
      const needed = `${or(associations(said.listed))} needed`;
      return said.names.length === 0
        ? `no association; ${needed}`
        : `no counting association: ${associations(said.names).join(', ')}; ${needed}`;
    },
    service: listed('service', (names) => `service: ${names}`),
    workload: listed('workload', (names) => `workload: ${names}`),
    offer: (said) =>
      said.is === 'not-listed' ? `offer that does not count: ${few(said.names)}` : 'the offer counts',
    consumption: amount('enough consumption', (have) => `${have} in twelve months`),
    'month-consumption': amount('enough consumption', (have) => `${have} in the month`),
    baseline: (said) => {
      const known = 'have' in said && isKnown(said.have) ? `${quantity(said.have)} ` : '';
      return said.is === 'met' ? 'not yet a customer a year ago' : `${known}already a year ago`;
    },
    seats: amount('enough licences', (have) => have),
    'share-below': (said) => {
      const active = 'seats' in said && said.seats ? activeOf(said.seats) : 'enough licences active';
      return said.is === 'met' ? `a year ago only ${active}` : `${active} already a year ago`;
    },
    'first-use': ({ is }, month) =>
      is === 'met' ? `first used in ${numbers.month(month)}` : 'not used for the first time within the year',
    licences: amount('enough licences', (have) => have),
    'active-share': (said) => {
      if (said.is === 'met') return said.seats ? activeOf(said.seats) : 'enough licences active';
      if (said.is !== 'too-few-active') return 'not met';
      if (said.seats.paid === 0) return 'no paid licences';
      const more = said.missing === undefined ? '' : `: ${numbers.count(said.missing)} more`;
      return `${activeOf(said.seats)}, ${numbers.percent(said.percent)} needed${more}`;
    },
    revenue: amount('enough revenue', (have) => `${have} in the month`),
    attached: amount('enough attached to the partner', (have) => `${have} attached to the partner`),
    'consumption-value': amount('enough consumption value', (have) => have),
    'stays-smb': ({ is }) =>
      is === 'met'
        ? 'stays on the SMB path: it was in its range a year ago'
        : 'does not stay on the SMB path: it was not in its range a year ago',
  };
};

const activeIn =
  ({ numbers, counted }: Say) =>
  ({ active, paid }: { active: number; paid: number }): string =>
    `${numbers.count(active)} of ${counted(paid, 'licence', 'licences')} active`;

const because = (text: string, why: string | undefined): string =>
  why === undefined ? text : `${text}: ${why}`;

export const service: Dictionary['service'] = {
  'in-use': 'In use',
  'nothing-consumed': 'No consumption in twelve months',
  excluded: 'Not counted by this edition',
};

export const tenant: Dictionary['tenant'] = {
  won: () => 'Counts now and did not a year ago',
  kept: () => 'Counted already a year ago',
  lost: (why) => because('Counted a year ago and no longer does', why),
  'taken-over': () => 'Counts, but did already when the association began',
  almost: (why) => because('Almost counts', why),
  not: (why) => because('Does not count', why),
};
