import type { FactsDocument, MetricRules } from '#scoring';
import type { PeopleRule } from '../../../src/scoring/rules.ts';
import { judged } from '../judged.ts';
import { counted, flip } from './flip.ts';
import { portfolio } from './rows.ts';

/** How many people each prerequisite needs, and how many scoring people make the maximum. */
export function ofPeople(rules: MetricRules, { prerequisites, scoring }: PeopleRule, asOf: string): string[] {
  const holding = (codes: readonly (string | undefined)[], count: number) =>
    Array.from({ length: count }, (_, i) => i).flatMap((i) =>
      codes.map((certification = '') => ({ person: `p${i}`, certification, earned: asOf })),
    );
  const scoringPeople = (count: number) =>
    holding(
      scoring.holds.map(([first]) => first),
      count,
    );
  const met = (except?: number) =>
    prerequisites.flatMap(({ anyOf, people }, i) => (i === except ? [] : holding(anyOf.slice(0, 1), people)));
  const judge = (certifications: FactsDocument['certifications']) =>
    judged({ ...portfolio({ certifications }), asOf }, rules);

  const steps = prerequisites.map(({ anyOf, people }, i) =>
    flip({ what: anyOf.join(' or '), at: people, written: counted() }, (count) => {
      const { lines } = judge([...met(i), ...holding(anyOf.slice(0, 1), count), ...scoringPeople(1)]);
      return lines.some(({ code, points }) => code === 'scoring-people' && points !== 0);
    }),
  );
  const earned = prerequisites.reduce((total, { points }) => total + points, 0);
  const at = Math.ceil(((rules.max - earned) * scoring.points[1]) / scoring.points[0]);
  const maximum = flip({ what: 'maximum', at, written: counted() }, (count) => {
    return judge([...met(), ...scoringPeople(count)]).points === rules.max;
  });
  return [...steps, maximum];
}
