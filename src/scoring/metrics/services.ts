import { compare, exact, ofFraction, scale, subtract, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import type { ServiceVerdict, TenantVerdict } from '../reasons.ts';
import type { ServicesRule } from '../rules.ts';
import { type Award, type Kind, settle } from './kind.ts';
import {
  consumedByService,
  excludedServices,
  firstUse,
  type ServiceUse,
  serviceUses,
} from './serviceUses.ts';
import { tenantVerdict } from './tenantVerdict.ts';

/** Services that count, or tenants' first uses of one: how many, and the names of the services. */
export interface ServiceCounts {
  readonly count: number;
  readonly names: readonly string[];
}

export const services: Kind<ServicesRule, ServiceCounts> = {
  measure(view, rule) {
    const excluded = excludedServices(view, rule);
    const uses = serviceUses(view, rule).filter(({ name }) => excluded[name] === 0);
    const used =
      rule.count === 'distinct'
        ? [...consumedByService(view, uses)].flatMap(([name, cents]) => (cents > 0 ? [name] : []))
        : uses.filter((use) => isNew(view, use)).map(({ name }) => name);
    const { written } = view.columns.services;
    return { count: used.length, names: [...new Set(used)].map((code) => written[code] as string).sort() };
  },

  award,

  next(rule, counts, max) {
    const more = { ...counts, count: counts.count + 1 };
    const gain = subtract(award(rule, more, max).points, award(rule, counts, max).points);
    return compare(gain, ZERO) > 0 ? [{ code: codeOf(rule), count: 1, gain }] : [];
  },

  verdicts: (view, rule) => (rule.count === 'distinct' ? byService(view, rule) : byUse(view, rule)),
};

const codeOf = (rule: ServicesRule): 'services' | 'first-uses' =>
  rule.count === 'distinct' ? 'services' : 'first-uses';

function award(rule: ServicesRule, { count, names }: ServiceCounts, max: number): Award {
  const points = scale(ofFraction(rule.points), count);
  return settle([{ code: codeOf(rule), count, names, points }], exact(count), max);
}

/** Used for the first time within the year. */
function isNew(view: View, use: ServiceUse): boolean {
  const first = firstUse(view, use);
  return first !== undefined && first > view.m0 - 12;
}

function byService(view: View, rule: ServicesRule): ServiceVerdict[] {
  const excluded = excludedServices(view, rule);
  const { written } = view.columns.services;
  return [...consumedByService(view, serviceUses(view, rule))].map(([name, cents]) => {
    const why = excluded[name] === 1 ? 'excluded' : cents > 0 ? 'in-use' : 'nothing-consumed';
    return {
      subject: 'service',
      service: written[name] as string,
      counts: why === 'in-use',
      why,
      points: why === 'in-use' ? ofFraction(rule.points) : ZERO,
      consumed: { unit: 'usd', cents },
    };
  });
}

function byUse(view: View, rule: ServicesRule): TenantVerdict[] {
  const excluded = excludedServices(view, rule);
  return serviceUses(view, rule).map((use) => {
    const service = view.columns.services.written[use.name] as string;
    const listed = excluded[use.name] === 0;
    const counts = listed && isNew(view, use);
    return tenantVerdict(view, use.tenant, {
      workload: service,
      side: 'azure',
      standing: counts ? 'won' : 'not',
      points: counts ? ofFraction(rule.points) : ZERO,
      now: [
        { code: 'service', met: listed, month: view.m0, have: [service] },
        { code: 'first-use', met: isNew(view, use), month: firstUse(view, use) ?? view.m0 },
      ],
      before: [],
    });
  });
}
