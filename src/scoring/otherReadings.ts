import type { Fraction } from './exact.ts';
import { compare, ofFraction } from './exact.ts';
import type { PathChoice, Rulebook } from './rulebook.ts';
import type { Rule } from './rules.ts';

// Defensible readings other than those of the rulebooks: what each would change, and nothing else. A verdict that
// one of them would turn is too close to call.

export type OtherReading =
  | 'minimum-above-zero'
  | 'minimum-one-point'
  | 'rounded-points'
  | 'whole-points'
  | 'parts-of-a-step'
  | 'higher-total'
  | 'month-instead-of-year';

export interface Alternative extends Pick<Rulebook, 'minimum' | 'choice'> {
  /** The row under which the reading is explained. */
  readonly row: number;
  readonly reading: OtherReading;
  /** The rule under this reading; the rule itself where the reading does not touch it. */
  readonly reread: (rule: Rule) => Rule;
  /** The reading changes what is counted, not only what it earns. */
  readonly recounts?: boolean;
}

/** One at a time; a reading that changes nothing in the rulebook turns no verdict either. */
export function alternativesTo({ minimum, choice }: Rulebook): Alternative[] {
  const otherMinimum = minimum === 'one-point' ? 'above-zero' : 'one-point';
  const same = { minimum, choice, reread: (rule: Rule) => rule };
  return [
    { ...same, row: 1, reading: `minimum-${otherMinimum}`, minimum: otherMinimum },
    { ...same, row: 7, reading: 'rounded-points', reread: rounded },
    { ...same, row: 16, reading: 'whole-points', reread: whole },
    { ...same, row: 16, reading: 'parts-of-a-step', reread: inParts },
    { ...same, row: 21, reading: 'higher-total', choice: byTotal(choice) },
    { ...same, row: 22, reading: 'month-instead-of-year', reread: ofTheMonth, recounts: true },
  ];
}

const byTotal = (choice: PathChoice): PathChoice =>
  choice.by === 'better' ? { ...choice, totalAlone: true } : choice;

/** As the documents print them: 6.67 for 40/6, 3.3 for 20/6, 2.14 for 15/7. */
const PRINTED: readonly (readonly [exactly: Fraction, printed: Fraction])[] = [
  [
    [40, 6],
    [667, 100],
  ],
  [
    [20, 6],
    [33, 10],
  ],
  [
    [15, 7],
    [214, 100],
  ],
];

const printedPoints = (points: Fraction): Fraction =>
  PRINTED.find(([exactly]) => compare(ofFraction(exactly), ofFraction(points)) === 0)?.[1] ?? points;

function rounded(rule: Rule): Rule {
  switch (rule.kind) {
    case 'people':
      return { ...rule, scoring: { ...rule.scoring, points: printedPoints(rule.scoring.points) } };
    case 'net-count':
      return { ...rule, points: printedPoints(rule.points) };
    case 'halves':
      return {
        ...rule,
        halves: rule.halves.map((half) =>
          'points' in half ? { ...half, points: printedPoints(half.points) } : half,
        ),
      };
    default:
      return rule;
  }
}

const whole = (rule: Rule): Rule =>
  rule.kind === 'percent-growth' || rule.kind === 'option-growth' ? { ...rule, whole: true } : rule;

const inParts = (rule: Rule): Rule => (rule.kind === 'stepped-growth' ? { ...rule, parts: true } : rule);

function ofTheMonth(rule: Rule): Rule {
  if (rule.kind === 'stepped-growth') return { ...rule, ofMonth: true };
  if (rule.kind !== 'percent-growth' || rule.of.what !== 'acr') return rule;
  return { ...rule, of: { ...rule.of, months: 1 } };
}
