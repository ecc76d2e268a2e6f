import type { Dictionary } from '../dictionary.ts';
import type { Outcome } from '../outcome.ts';
import { names } from './names.ts';
import type { Say } from './say.ts';

const pointsIn =
  ({ numbers }: Say) =>
  (missing: number): string => {
    const text = numbers.count(missing);
    return `${text} ${text === '1' ? 'point' : 'points'} short`;
  };

function metrics({ unmet, unmetAreZero, eachHasPoint }: Outcome): string {
  const [first, ...others] = unmet;
  if (first === undefined) return eachHasPoint ? 'every metric has a point' : 'every metric above zero';
  const lacks = unmetAreZero ? 'no point yet' : 'less than one point';
  return others.length === 0
    ? `${names.metric[first]} has ${lacks}`
    : `${unmet.length} metrics have ${lacks}`;
}

export const outcomeIn = (say: Say): Dictionary['outcome'] => {
  const points = pointsIn(say);
  return {
    short: ({ standing, missing, unmet: [first, ...others] }) => {
      if (standing === 'qualified') return 'qualified';
      if (standing === 'short' || first === undefined) return points(missing);
      return others.length === 0
        ? `blocked by ${names.metric[first]}`
        : `blocked by ${others.length + 1} metrics`;
    },
    verdict: (said) => {
      if (said.standing === 'qualified') return `Qualified; ${metrics(said)}`;
      if (said.standing === 'blocked') return `Enough points, but ${metrics(said)}`;
      return `${points(said.missing)}; ${metrics(said)}`;
    },
    metrics,
  };
};

export const choice: Dictionary['choice'] = {
  only: 'The only path of this edition.',
  better: 'The better path counts; metrics of two paths are never mixed.',
  market: 'The path is set by the market of the partner.',
  'customer-mix': 'The path is assigned by the mix of customers; the other one does not count.',
  'large-workloads': 'The path is assigned by the number of large workloads; the other one does not count.',
};
