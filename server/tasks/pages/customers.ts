import type { AllCustomers, CustomerChain, CustomerRow, CustomerVerdict, Role, Shown } from '#contract';
import {
  type Columns,
  type ConditionDocument,
  type MetricScore,
  printed,
  type TenantVerdict,
  type TenantVerdictDocument,
  verdictDocument,
  verdicts,
} from '#scoring';
import { redactVerdicts } from '../redactForMember.ts';
import type { ScoredPath } from './askedScore.ts';
import { gainIfFixed } from './gainIfFixed.ts';

/** Every tenant of the partner with its verdict on each metric that looks at tenants. */
export function customersOf(scored: ScoredPath, columns: Columns, role: Role): AllCustomers {
  const metrics = tenantMetrics(scored);
  const reasons = new Map<string, { readonly place: number; readonly reason: Shown<ConditionDocument> }>();
  const verdictsOf = metrics.map((metric) => byTenant(scored, metric));
  const customers = columns.tenants.names.map((tenant, index): CustomerRow => {
    const name = columns.tenantNames[index];
    const segment = columns.segments[index];
    return {
      tenant,
      ...(name !== undefined && { name }),
      ...(segment !== undefined && { segment }),
      verdicts: metrics.map((metric, i) => summary(metric, verdictsOf[i]?.get(tenant) ?? [])),
    };
  });
  return {
    ...scored.shown,
    metrics: metrics.map(({ rules: { metric, max }, points }) => ({ metric, points: printed(points), max })),
    reasons: [...reasons.values()].map(({ reason }) => reason),
    customers,
  };

  /** A tenant may be looked at on two sides, or workload by workload: the best of it stands for it. */
  function summary(metric: MetricScore, all: readonly TenantVerdict[]): CustomerVerdict | null {
    const [first] = all.toSorted((a, b) => RANK[a.standing] - RANK[b.standing]);
    if (!first) return null;
    const failing = shown(first, role).now.find(({ met, code }) => !met && code !== 'stays-smb');
    const ifFixed = gainIfFixed(metric, first);
    return {
      standing: first.standing,
      ...(showsPoints(metric, role) && { points: rounded(all.map(({ points }) => printed(points))) }),
      ...(ifFixed !== undefined && { ifFixed }),
      ...(failing && !COUNTING.has(first.standing) && { reason: placeOf(failing) }),
    };
  }

  function placeOf(reason: Shown<ConditionDocument>): number {
    const key = JSON.stringify(reason);
    const known = reasons.get(key) ?? { place: reasons.size, reason };
    reasons.set(key, known);
    return known.place;
  }
}

/** Every verdict on one tenant, condition by condition; nothing for a tenant that nobody knows. */
export function chainsOf(scored: ScoredPath, tenant: string, role: Role): CustomerChain[] {
  return tenantMetrics(scored).flatMap((metric) =>
    (byTenant(scored, metric).get(tenant) ?? []).map((one) => {
      const { points, ...verdict } = shown(one, role);
      const told = showsPoints(metric, role) ? { points } : {};
      return { metric: metric.rules.metric, verdict: { ...verdict, ...told } };
    }),
  );
}

/** Where so many points are so many dollars for everybody, a tenant's points are its amount in other clothes. */
const showsPoints = ({ rules: { rule } }: MetricScore, role: Role): boolean =>
  role !== 'member' ||
  !(
    (rule.kind === 'stepped-growth' && rule.sides.some(({ level }) => level.side === 'azure')) ||
    (rule.kind === 'halves' && rule.halves.some(({ counts }) => counts === 'year-growth'))
  );

const rounded = (points: readonly number[]): number =>
  Math.round(points.reduce((sum, one) => sum + one, 0) * 1e6) / 1e6;

const RANK: Readonly<Record<TenantVerdict['standing'], number>> = {
  won: 0,
  kept: 1,
  'taken-over': 2,
  lost: 3,
  almost: 4,
  not: 5,
};
const COUNTING: ReadonlySet<string> = new Set(['won', 'kept', 'taken-over']);

/** People and services are looked at elsewhere. */
const tenantMetrics = ({ path }: ScoredPath): MetricScore[] =>
  path.metrics.filter(({ rules: { rule } }) => rule.kind !== 'people' && rule.kind !== 'services');

/** A metric's verdicts are judged once for all pages that look at the same score. */
const judged = new WeakMap<MetricScore, ReadonlyMap<string, readonly TenantVerdict[]>>();

function byTenant({ designation }: ScoredPath, metric: MetricScore) {
  const known = judged.get(metric);
  if (known) return known;
  const all = verdicts(designation.view, metric.rules, metric.counts).filter(
    (verdict) => verdict.subject === 'tenant',
  );
  const sorted: ReadonlyMap<string, readonly TenantVerdict[]> = Map.groupBy(all, ({ tenant }) => tenant);
  judged.set(metric, sorted);
  return sorted;
}

function documentOf(verdict: TenantVerdict): TenantVerdictDocument {
  const document = verdictDocument(verdict);
  if (document.subject !== 'tenant') throw new Error('A verdict on a tenant is printed as one.');
  return document;
}

function shown(verdict: TenantVerdict, role: Role): Shown<TenantVerdictDocument> {
  const document = documentOf(verdict);
  if (role !== 'member') return document;
  const [redacted] = redactVerdicts([document]);
  if (redacted?.subject !== 'tenant') throw new Error('A verdict on a tenant is shown as one.');
  return redacted;
}
