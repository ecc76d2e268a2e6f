import type { Fraction } from './exact.ts';
import { compare, ofFraction } from './exact.ts';
import type { MetricRules, Rulebook } from './rulebook.ts';
import type { Rule } from './rules.ts';

// Defensible readings other than those of the rulebooks, as rulebooks changed in that one respect. A verdict
// that one of them would turn is too close to call.

export type OtherReading =
  | 'minimum-above-zero'
  | 'minimum-one-point'
  | 'rounded-points'
  | 'whole-points'
  | 'parts-of-a-step'
  | 'higher-total'
  | 'month-instead-of-year';

export interface Alternative {
  /** The row under which the reading is explained. */
  readonly row: number;
  readonly reading: OtherReading;
  readonly rulebook: Rulebook;
}

/** One at a time; a reading that changes nothing in the rulebook is left out. */
export function alternativesTo(rulebook: Rulebook): Alternative[] {
  const { minimum, choice } = rulebook;
  const otherMinimum = minimum === 'one-point' ? 'above-zero' : 'one-point';
  return [
    { row: 1, reading: `minimum-${otherMinimum}`, rulebook: { ...rulebook, minimum: otherMinimum } } as const,
    ...withRules(rulebook, 7, 'rounded-points', rounded),
    ...withRules(rulebook, 16, 'whole-points', whole),
    ...withRules(rulebook, 16, 'parts-of-a-step', inParts),
    ...(choice.by === 'better'
      ? [
          {
            row: 21,
            reading: 'higher-total',
            rulebook: { ...rulebook, choice: { ...choice, totalAlone: true } },
          } as const,
        ]
      : []),
    ...withRules(rulebook, 22, 'month-instead-of-year', ofTheMonth),
  ];
}

function withRules(
  rulebook: Rulebook,
  row: number,
  reading: OtherReading,
  change: (rule: Rule) => Rule,
): Alternative[] {
  let changed = false;
  const metrics = (rules: readonly MetricRules[]): MetricRules[] =>
    rules.map((metric) => {
      const rule = change(metric.rule);
      if (rule === metric.rule) return metric;
      changed = true;
      return { ...metric, rule };
    });
  const paths = rulebook.paths.map((path) => ({ ...path, metrics: metrics(path.metrics) }));
  return changed ? [{ row, reading, rulebook: { ...rulebook, paths } }] : [];
}

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
    case 'people': {
      const points = printedPoints(rule.scoring.points);
      return points === rule.scoring.points ? rule : { ...rule, scoring: { ...rule.scoring, points } };
    }
    case 'net-count': {
      const points = printedPoints(rule.points);
      return points === rule.points ? rule : { ...rule, points };
    }
    case 'halves': {
      const halves = rule.halves.map((half) =>
        'points' in half ? { ...half, points: printedPoints(half.points) } : half,
      );
      const same = halves.every((half, i) => !('points' in half) || half.points === pointsOf(rule.halves[i]));
      return same ? rule : { ...rule, halves };
    }
    default:
      return rule;
  }
}

const pointsOf = (half: object | undefined): unknown => (half && 'points' in half ? half.points : undefined);

const whole = (rule: Rule): Rule =>
  rule.kind === 'percent-growth' || rule.kind === 'option-growth' ? { ...rule, whole: true } : rule;

const inParts = (rule: Rule): Rule => (rule.kind === 'stepped-growth' ? { ...rule, parts: true } : rule);

function ofTheMonth(rule: Rule): Rule {
  if (rule.kind === 'stepped-growth') return { ...rule, ofMonth: true };
  if (rule.kind !== 'percent-growth' || rule.of.what !== 'acr' || rule.of.months === 1) return rule;
  return { ...rule, of: { ...rule.of, months: 1 } };
}
