import type { Shown } from '#contract';
import type { LineDocument, MetricName, Side } from '#scoring';

/** What became of one line of a metric's account since an earlier score. */
export type Movement =
  | { readonly kind: 'tenants'; readonly metric: MetricName; readonly won: boolean; readonly by: number }
  | { readonly kind: 'step'; readonly step: number; readonly anyOf: readonly string[]; readonly met: boolean }
  | { readonly kind: 'people'; readonly by: number; readonly withheld: boolean }
  | { readonly kind: 'users'; readonly by: number }
  | { readonly kind: 'steps'; readonly side: Side; readonly by: number }
  | { readonly kind: 'percent'; readonly by: number }
  | { readonly kind: 'services'; readonly by: number }
  | { readonly kind: 'deployments'; readonly by: number };

export interface Change {
  readonly metric: MetricName;
  /** What it is worth; never zero. */
  readonly points: number;
  readonly movements: readonly Movement[];
}

type Line = Shown<LineDocument>;
interface Metric {
  readonly metric: MetricName;
  readonly points: number;
  readonly value: number;
  readonly explanation?: { readonly lines: readonly Line[] };
}

/** The metrics whose points differ, the largest difference first, with the lines that explain it. */
export function changesBetween(before: readonly Metric[], now: readonly Metric[]): Change[] {
  return now
    .flatMap((metric): Change[] => {
      const earlier = before.find((candidate) => candidate.metric === metric.metric);
      const points = metric.points - (earlier?.points ?? 0);
      if (earlier === undefined || Math.abs(points) < 0.000001) return [];
      return [{ metric: metric.metric, points, movements: movementsBetween(earlier, metric) }];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** Lines of one group say the same thing for better or worse, and are compared with each other. */
const GROUPS: Readonly<Record<Line['code'], keyof typeof COMPARE | undefined>> = {
  'tenants-won': 'won',
  'tenants-lost': 'lost',
  'prerequisite-met': 'step',
  'prerequisite-missing': 'step',
  'scoring-people': 'people',
  'scoring-people-withheld': 'people',
  growth: 'growth',
  'no-growth': 'growth',
  'percent-growth': 'percent',
  'growth-withheld': 'percent',
  services: 'services',
  'first-uses': 'services',
  'users-growth': 'users',
  deployments: 'deployments',
  'option-not-chosen': undefined,
  'year-growth': undefined,
  'half-above-maximum': undefined,
  'half-below-zero': undefined,
  'above-maximum': undefined,
  'below-zero': undefined,
};

type Compare = (now: Pair, before: Pair) => Movement | undefined;
interface Pair {
  readonly metric: Metric;
  readonly line: Line | undefined;
}

const countOf = ({ line }: Pair): number => (line !== undefined && 'count' in line ? line.count : 0);
const tenants =
  (won: boolean): Compare =>
  (now, before) => ({ kind: 'tenants', metric: now.metric.metric, won, by: countOf(now) - countOf(before) });

const COMPARE = {
  won: tenants(true),
  lost: tenants(false),
  step({ line }, before) {
    if (line === undefined || !('anyOf' in line) || line.code === before.line?.code) return undefined;
    return { kind: 'step', step: line.step, anyOf: line.anyOf, met: line.code === 'prerequisite-met' };
  },
  people(now, before) {
    const withheld = now.line?.code === 'scoring-people-withheld' && before.line?.code === 'scoring-people';
    return { kind: 'people', by: countOf(now) - countOf(before), withheld };
  },
  growth(now, before) {
    const users = grownUsers(now) - grownUsers(before);
    if (users !== 0) return { kind: 'users', by: users };
    const side = now.line !== undefined && 'side' in now.line ? now.line.side : 'azure';
    return { kind: 'steps', side, by: stepsOf(now) - stepsOf(before) };
  },
  percent: (now, before) => ({ kind: 'percent', by: now.metric.value - before.metric.value }),
  services: (now, before) => ({ kind: 'services', by: countOf(now) - countOf(before) }),
  users: (now, before) => ({ kind: 'users', by: now.metric.value - before.metric.value }),
  deployments: (now, before) => ({ kind: 'deployments', by: now.metric.value - before.metric.value }),
} as const satisfies Readonly<Record<string, Compare>>;

const stepsOf = ({ line }: Pair): number => (line !== undefined && 'steps' in line ? line.steps : 0);

function grownUsers({ line }: Pair): number {
  if (line?.code !== 'growth' && line?.code !== 'no-growth') return 0;
  const { now, before } = line;
  return 'count' in now && 'count' in before ? now.count - before.count : 0;
}

function movementsBetween(before: Metric, now: Metric): Movement[] {
  const earlier = byKey(before);
  const current = byKey(now);
  const keys = [...new Set([...current.keys(), ...earlier.keys()])];
  return keys.flatMap((key): Movement[] => {
    const line = current.get(key);
    const group = GROUPS[(line ?? earlier.get(key))?.code ?? 'below-zero'];
    if (group === undefined) return [];
    const movement = COMPARE[group]({ metric: now, line }, { metric: before, line: earlier.get(key) });
    return movement === undefined || isNothing(movement) ? [] : [movement];
  });
}

const isNothing = (movement: Movement): boolean =>
  'by' in movement && movement.by === 0 && !('withheld' in movement && movement.withheld);

function byKey({ explanation }: Metric): Map<string, Line> {
  const keyed = (explanation?.lines ?? []).map((line): [string, Line] => {
    const side = 'side' in line ? line.side : '';
    const step = 'step' in line && typeof line.step === 'number' ? line.step : '';
    return [`${GROUPS[line.code] ?? line.code}/${side}/${step}`, line];
  });
  return new Map(keyed);
}
