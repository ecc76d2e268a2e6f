import { awardFault, certification, heldCodes } from '../certifications.ts';
import { compare, exact, ofFraction, scale, subtract, ZERO } from '../exact.ts';
import type { PersonAwards } from '../facts/columns.ts';
import type { Line, PersonVerdict } from '../reasons.ts';
import type { PeopleRule } from '../rules.ts';
import type { Day } from '../vocabulary.ts';
import { type Award, type Kind, settle } from './kind.ts';

/** People in each prerequisite step, and scoring people. A person counts once in a step, in several steps. */
export interface PeopleCounts {
  readonly prerequisites: readonly number[];
  readonly scoring: number;
}

export const people: Kind<PeopleRule, PeopleCounts> = {
  measure({ columns, asOf }, rule) {
    const held = columns.people.map(({ awards }) => heldCodes(awards, asOf));
    const holders = (lists: Lists): number => held.filter((codes) => holdsOneOfEach(codes, lists)).length;
    return {
      prerequisites: rule.prerequisites.map(({ anyOf }) => holders([anyOf])),
      scoring: holders(rule.scoring.holds),
    };
  },

  award,

  next(rule, counts, max, asOf) {
    const { points } = award(rule, counts, max);
    const missing = stepsOf(rule, counts)
      .filter(({ have, people: need }) => have < need)
      .map(({ step, anyOf, have, people: need }) => ({
        step,
        anyOf: earnable(anyOf, asOf),
        people: need - have,
      }));
    if (missing.length > 0) {
      const met = { ...counts, prerequisites: rule.prerequisites.map(({ people: need }) => need) };
      const gain = subtract(award(rule, met, max).points, points);
      return missing.every(({ anyOf }) => anyOf.length > 0) ? [{ code: 'prerequisites', missing, gain }] : [];
    }
    const gain = subtract(award(rule, { ...counts, scoring: counts.scoring + 1 }, max).points, points);
    const holds = rule.scoring.holds.map((anyOf) => earnable(anyOf, asOf));
    const possible = holds.every((anyOf) => anyOf.length > 0);
    return possible && compare(gain, ZERO) > 0 ? [{ code: 'person', holds, gain }] : [];
  },

  verdicts: ({ columns, asOf }, rule) =>
    columns.people
      .map((person) => verdictOn(person, asOf, rule))
      .filter(({ steps, faults }) => steps.length > 0 || faults.length > 0),
};

/** Those that can still be earned: not retired by the day. */
const earnable = (codes: readonly string[], asOf: Day): string[] =>
  codes.filter((code) => asOf <= (certification(code)?.retired ?? asOf));

type Lists = readonly (readonly string[])[];

const stepsOf = (rule: PeopleRule, counts: PeopleCounts) =>
  rule.prerequisites.map((step, i) => ({ ...step, step: i + 1, have: counts.prerequisites[i] ?? 0 }));

function award(rule: PeopleRule, counts: PeopleCounts, max: number): Award {
  const steps = stepsOf(rule, counts);
  const open = steps.every(({ have, people: need }) => have >= need);
  const lines: Line[] = steps.map(({ step, anyOf, have, people: need, points }) => ({
    code: have >= need ? 'prerequisite-met' : 'prerequisite-missing',
    step,
    anyOf,
    have,
    need,
    points: exact(have >= need ? points : 0),
  }));
  lines.push({
    code: open || counts.scoring === 0 ? 'scoring-people' : 'scoring-people-withheld',
    holds: rule.scoring.holds,
    count: counts.scoring,
    points: open ? scale(ofFraction(rule.scoring.points), counts.scoring) : ZERO,
  });
  return settle(lines, exact(counts.scoring), max);
}

const holdsOneOfEach = (codes: ReadonlySet<string>, lists: Lists): boolean =>
  lists.every((anyOf) => anyOf.some((code) => codes.has(code)));

function verdictOn(person: PersonAwards, asOf: Day, rule: PeopleRule): PersonVerdict {
  const held = heldCodes(person.awards, asOf);
  const stepsMet = [...rule.prerequisites.map(({ anyOf }) => [anyOf]), rule.scoring.holds].flatMap(
    (lists, i) => {
      const step = i === rule.prerequisites.length ? 0 : i + 1;
      const certifications = [...new Set(lists.flat())].filter((code) => held.has(code));
      const until = lastDay(person, asOf, lists);
      return holdsOneOfEach(held, lists)
        ? [{ step, certifications, ...(until === undefined ? {} : { until }) }]
        : [];
    },
  );
  const listed = new Set([...rule.prerequisites.flatMap(({ anyOf }) => anyOf), ...rule.scoring.holds.flat()]);
  const faults = person.awards.flatMap((award) => {
    const fault = awardFault(award, asOf);
    const entry = certification(award.certification);
    if (fault === undefined || entry === undefined || held.has(entry.code)) return [];
    const concerns = listed.has(entry.code) || (entry.sameAs !== undefined && listed.has(entry.sameAs));
    const since = fault === 'expired' ? award.expires : fault === 'retired' ? entry.lastDay : award.earned;
    return concerns ? [{ certification: entry.code, fault, ...(since === undefined ? {} : { since }) }] : [];
  });
  const { id, name } = person;
  return { subject: 'person', person: id, ...(name === undefined ? {} : { name }), steps: stepsMet, faults };
}

/** The last day on which the person is in the step if nothing is earned or renewed; absent: no end is known. */
function lastDay({ awards }: PersonAwards, asOf: Day, lists: Lists): Day | undefined {
  const earned = awards.filter((award) => award.earned <= asOf);
  const ends = [
    ...earned.map(({ expires }) => expires),
    ...[...heldCodes(earned, asOf)].map((code) => certification(code)?.lastDay),
  ];
  return ends
    .filter((day) => day !== undefined)
    .filter((day) => day >= asOf)
    .sort()
    .find((day) => !holdsOneOfEach(heldCodes(earned, dayAfter(day)), lists));
}

/** A day later than `day` and no later than the next one, as text: enough to compare with. */
const dayAfter = (day: Day): Day => `${day}+`;
