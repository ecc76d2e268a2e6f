import type {
  AskedDesignation,
  CertificationLine,
  Parsed,
  PersonRow,
  Skilling,
  SkillingMetric,
} from '#contract';
import {
  certification,
  type MetricScore,
  next,
  type PersonVerdict,
  printed,
  type Score,
  verdicts,
} from '#scoring';
import { nameFor, type Viewer } from '../viewer.ts';
import { type ScoredPath, scoreAsked, scorePath } from './askedScore.ts';
import type { KnownPartner } from './knownPartner.ts';
import { leavingOf } from './leaving.ts';

export interface SkillingViewer extends Viewer {
  /** The id under which the certifications of the asking person stand. */
  readonly self?: string | undefined;
}

/** Who counts in which step of a path, as the asking person may see it. */
export function skillingOf(
  known: KnownPartner,
  asked: AskedDesignation,
  viewer: SkillingViewer,
): Parsed<Skilling> {
  const { on, edition } = asked;
  const score = { ...(on !== undefined && { on }), ...(edition !== undefined && { edition }) };
  const all = scoreAsked(known, score);
  const scored = scorePath(known, asked);
  if (!all.ok) return all;
  if (!scored.ok) return scored;
  const metrics = scored.value.path.metrics.filter(({ rules }) => rules.rule.kind === 'people');
  const people = rows(scored.value, metrics, all.value);
  return {
    ok: true,
    value: {
      ...scored.value.shown,
      metrics: metrics.map((metric) => steps(metric, scored.value.shown.asOf)),
      certifications: certificationsOf(people),
      linked: viewer.self !== undefined,
      people: people.map((row, index) => shown(row, index, viewer, known.mails.get(row.person))),
    },
  };
}

function rows(
  { designation: { view } }: ScoredPath,
  metrics: readonly MetricScore[],
  now: Score,
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
    const leaving = counts ? leavingOf(now, person) : [];
    return { person, ...(name !== undefined && { name }), verdicts: judged, leaving };
  });
}

/** Members see which row is theirs, and of everybody what all members see: also of a row they call their own. */
function shown(
  { person, name, ...rest }: PersonRow,
  index: number,
  viewer: SkillingViewer,
  email: string | undefined,
): PersonRow {
  const self = person === viewer.self ? ({ self: true } as const) : {};
  const isHidden = viewer.role === 'member';
  const seen = name === undefined ? {} : { name: nameFor(viewer, name) };
  const id = isHidden ? `person ${index + 1}` : person;
  const mail = isHidden || email === undefined ? {} : { email };
  return { person: id, ...seen, ...mail, ...rest, ...self };
}

function steps({ rules, counts, points, lines }: MetricScore, asOf: string): SkillingMetric {
  const { metric, max, rule } = rules;
  if (rule.kind !== 'people') throw new Error('Only rules about people have steps.');
  const earnable = (lists: readonly (readonly string[])[]): string[][] =>
    lists.map((anyOf) => anyOf.filter((code) => asOf <= (certification(code)?.retired ?? asOf)));
  const gains = gainsOf({ rules, counts }, asOf);
  const scoring = lines.find((line) => line.code.startsWith('scoring-people'));
  return {
    metric,
    points: printed(points),
    max,
    steps: [
      ...rule.prerequisites.map(({ anyOf, people: need }, i) => {
        const line = lines.find((one) => 'step' in one && 'have' in one && one.step === i + 1);
        const have = line && 'have' in line ? line.have : 0;
        return { step: i + 1, holds: [anyOf], earnable: earnable([anyOf]), have, need, ...gains(i + 1) };
      }),
      {
        step: 0,
        holds: rule.scoring.holds,
        earnable: earnable(rule.scoring.holds),
        have: scoring && 'count' in scoring ? scoring.count : 0,
        ...gains(0),
      },
    ],
  };
}

/** What the next people would add, step by step; below the maximum only, and first what stands before scoring. */
function gainsOf({ rules, counts }: Pick<MetricScore, 'rules' | 'counts'>, asOf: string) {
  const steps = next(rules, counts, asOf);
  return (step: number): { readonly gain?: number } => {
    const found = steps.find((one) =>
      one.code === 'prerequisites'
        ? one.missing.some((missing) => missing.step === step)
        : one.code === 'person' && step === 0,
    );
    return found ? { gain: printed(found.gain) } : {};
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
