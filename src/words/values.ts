import type { Shown } from '#contract';
import type { LineDocument, MetricDocument, MetricName } from '#scoring';
import type { ByCode, ShownQuantity } from './coded.ts';

/** What a metric has counted, as the kinds of rules count it. */
export type Value =
  | {
      readonly kind: 'net';
      readonly metric: MetricName;
      readonly net: number;
      readonly won: number;
      readonly lost: number;
    }
  | { readonly kind: 'people'; readonly count: number; readonly steps: number; readonly missing: number }
  | { readonly kind: 'growth'; readonly sides: readonly GrowthSide[] }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'services'; readonly count: number; readonly firstUses: boolean }
  | { readonly kind: 'users'; readonly net: number; readonly option: string }
  | { readonly kind: 'deployments'; readonly net: number; readonly option: string }
  | { readonly kind: 'plain'; readonly value: number };

export interface GrowthSide {
  readonly grown: ShownQuantity;
  /** Where only full steps earn something. */
  readonly steps?: number;
}

type ShownLine = Shown<LineDocument>;
type Lines = readonly ShownLine[];
type Metric = Pick<Shown<MetricDocument>, 'metric' | 'value' | 'explanation'>;

const net = ({ metric, value }: Metric, lines: Lines): Value => {
  const total = (code: ShownLine['code']): number =>
    lines.reduce((sum, line) => (line.code === code && 'count' in line ? sum + line.count : sum), 0);
  return { kind: 'net', metric, net: value, won: total('tenants-won'), lost: total('tenants-lost') };
};

const people = ({ value }: Metric, lines: Lines): Value => {
  const missing = lines.filter(({ code }) => code === 'prerequisite-missing').length;
  const met = lines.filter(({ code }) => code === 'prerequisite-met').length;
  return { kind: 'people', count: value, steps: met + missing, missing };
};

const growth = (_metric: Metric, lines: Lines): Value => ({
  kind: 'growth',
  sides: lines.flatMap((line): GrowthSide[] => {
    if (line.code === 'year-growth') return [{ grown: difference(line.now, line.before) }];
    const isStepped = line.code === 'growth' || line.code === 'no-growth';
    return isStepped ? [{ grown: difference(line.now, line.before), steps: line.steps }] : [];
  }),
});

const percent = ({ value }: Metric): Value => ({ kind: 'percent', percent: value });
const plain = ({ value }: Metric): Value => ({ kind: 'plain', value });
const services = ({ value }: Metric, [line]: Lines): Value => ({
  kind: 'services',
  count: value,
  firstUses: line?.code === 'first-uses',
});
const byOption = (metric: Metric, lines: Lines): Value => {
  const chosen = lines.find((line) => line.code === 'users-growth' || line.code === 'deployments');
  if (chosen === undefined) return plain(metric);
  const kind = chosen.code === 'users-growth' ? 'users' : 'deployments';
  return { kind, net: metric.value, option: chosen.option };
};

/** The first line of a metric tells how it is counted. */
const VALUES: { readonly [C in keyof ByCode<LineDocument>]: (metric: Metric, lines: Lines) => Value } = {
  'tenants-won': net,
  'tenants-lost': net,
  'prerequisite-met': people,
  'prerequisite-missing': people,
  'scoring-people': people,
  'scoring-people-withheld': people,
  growth,
  'no-growth': growth,
  'percent-growth': percent,
  'growth-withheld': percent,
  services,
  'first-uses': services,
  'users-growth': byOption,
  deployments: byOption,
  'option-not-chosen': byOption,
  'year-growth': growth,
  'half-above-maximum': plain,
  'half-below-zero': plain,
  'above-maximum': plain,
  'below-zero': plain,
};

export function whatCounted(metric: Metric): Value {
  const lines = metric.explanation?.lines ?? [];
  const [first] = lines;
  return first === undefined ? plain(metric) : VALUES[first.code](metric, lines);
}

function difference(now: ShownQuantity, before: ShownQuantity): ShownQuantity {
  if (now.unit === 'usd' && before.unit === 'usd') return { unit: 'usd', cents: now.cents - before.cents };
  if ('count' in now && 'count' in before) return { unit: now.unit, count: now.count - before.count };
  return { unit: 'withheld' };
}
