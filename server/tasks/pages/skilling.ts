import type {
  AskedDesignation,
  CertificationLine,
  Parsed,
  PersonRow,
  Role,
  Skilling,
  SkillingMetric,
} from '#contract';
import { certification, type MetricScore, type PersonVerdict, printed, type Score, verdicts } from '#scoring';
import { redactVerdicts } from '../redactForMember.ts';
import { type ScoredPath, scoreAsked, scorePath } from './askedScore.ts';
import type { KnownPartner } from './knownFacts.ts';
import { leavingOf } from './leaving.ts';

/** Who counts in which step of a path. `self` is the id under which the certifications of the asking person stand. */
export function skillingOf(
  known: KnownPartner,
  asked: AskedDesignation,
  role: Role,
  self?: string,
): Parsed<Skilling> {
  const { on, edition } = asked;
  const score = { ...(on !== undefined && { on }), ...(edition !== undefined && { edition }) };
  const all = scoreAsked(known, score);
  const scored = scorePath(known, asked);
  if (!all.ok) return all;
  if (!scored.ok) return scored;
  const metrics = scored.value.path.metrics.filter(({ rules }) => rules.rule.kind === 'people');
  const people = rows(known, scored.value, metrics, all.value, score);
  return {
    ok: true,
    value: {
      ...scored.value.shown,
      metrics: metrics.map((metric) => steps(metric, scored.value.shown.asOf)),
      certifications: certificationsOf(people),
      linked: self !== undefined,
      people: people.map((row, index) => shown(row, index, role, self)),
    },
  };
}

function rows(
  known: KnownPartner,
  { designation: { view } }: ScoredPath,
  metrics: readonly MetricScore[],
  now: Score,
  asked: Pick<AskedDesignation, 'on' | 'edition'>,
): PersonRow[] {
  const found = new Map<string, PersonVerdict>();
  const verdictsOf = metrics.map((metric) => {
    const judged = verdicts(view, metric.rules, metric.counts).filter((one) => one.subject === 'person');
    for (const one of judged) found.set(one.person, one);
    return new Map(judged.map((one) => [one.person, one]));
  });
  return [...found.values()].map(({ person, name }) => {
    const judged = metrics.flatMap(({ rules: { metric } }, i) => {
      const verdict = verdictsOf[i]?.get(person);
      return verdict ? [{ metric, verdict: { steps: verdict.steps, faults: verdict.faults } }] : [];
    });
    const counts = judged.some(({ verdict }) => verdict.steps.length > 0);
    // Whoever counts in no step costs nothing by leaving.
    const leaving = counts ? leavingOf(known, asked, now, person) : [];
    return { person, ...(name !== undefined && { name }), verdicts: judged, leaving };
  });
}

/** Members see themselves and the initials of others. */
function shown(row: PersonRow, index: number, role: Role, self: string | undefined): PersonRow {
  if (row.person === self) return { ...row, self: true };
  if (role !== 'member') return row;
  const { person, name, ...rest } = row;
  const verdict: PersonVerdict = { subject: 'person', person, ...(name && { name }), steps: [], faults: [] };
  const [hidden] = redactVerdicts([verdict]);
  if (hidden?.subject !== 'person') throw new Error('A verdict on a person is shown as one.');
  return { ...rest, person: `person ${index + 1}`, ...(hidden.name !== undefined && { name: hidden.name }) };
}

function steps({ rules: { metric, max, rule }, points, lines }: MetricScore, asOf: string): SkillingMetric {
  if (rule.kind !== 'people') throw new Error('Only rules about people have steps.');
  const earnable = (lists: readonly (readonly string[])[]): string[][] =>
    lists.map((anyOf) => anyOf.filter((code) => asOf <= (certification(code)?.retired ?? asOf)));
  const scoring = lines.find((line) => line.code.startsWith('scoring-people'));
  return {
    metric,
    points: printed(points),
    max,
    steps: [
      ...rule.prerequisites.map(({ anyOf, people: need }, i) => {
        const line = lines.find((one) => 'step' in one && 'have' in one && one.step === i + 1);
        const have = line && 'have' in line ? line.have : 0;
        return { step: i + 1, holds: [anyOf], earnable: earnable([anyOf]), have, need };
      }),
      {
        step: 0,
        holds: rule.scoring.holds,
        earnable: earnable(rule.scoring.holds),
        have: scoring && 'count' in scoring ? scoring.count : 0,
      },
    ],
  };
}

function certificationsOf(people: readonly PersonRow[]): CertificationLine[] {
  const codes = people.flatMap(({ verdicts: judged }) =>
    judged.flatMap(({ verdict }) => [
      ...verdict.steps.flatMap((step) => step.certifications),
      ...verdict.faults.map((fault) => fault.certification),
    ]),
  );
  return [...new Set(codes)].sort().flatMap((name) => {
    const entry = certification(name);
    if (!entry) return [];
    const { code, title, retired, lastDay } = entry;
    return [{ code, title, ...(retired && { retired }), ...(lastDay && { lastDay }) }];
  });
}
