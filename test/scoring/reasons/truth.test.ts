import { describe, expect, test } from 'vitest';
import {
  type Condition,
  type FactsDocument,
  type MetricRules,
  RULEBOOKS,
  type TenantVerdict,
  verdictDocument,
} from '#scoring';
import { portfolio } from '../reference/portfolio.ts';
import { type Random, randomFrom } from '../reference/random.ts';
import { metricsOf } from '../rulesOf.ts';
import { portfolios } from '../testLength.ts';
import { give } from './give.ts';
import { countsNow, sameSubject, tenantVerdicts } from './subjects.ts';

// Whether reasons tell the truth: who is given what a reason says is missing counts, and who counts does so
// for the reasons that are named.

const RUNS = portfolios(20, 5);
const MOST = 6;

/** Every metric with verdicts on tenants, over random portfolios of its designation. */
function verdictsOf(
  edition: string,
  look: (document: FactsDocument, rules: MetricRules, verdicts: TenantVerdict[], chance: Random) => void,
): void {
  const designation = edition.replace(/-\d{4}-\d\d$/, '');
  for (let seed = 0; seed < RUNS; seed++) {
    const { dataThrough: _, ...document } = portfolio(seed, designation).facts;
    for (const rules of metricsOf(edition)) {
      if (rules.rule.kind === 'people') continue;
      const verdicts = tenantVerdicts(document, rules);
      try {
        look(document, rules, verdicts, randomFrom(seed));
      } catch (cause) {
        throw new Error(`${edition} ${rules.metric}, portfolio ${seed}`, { cause });
      }
    }
  }
}

/** The one condition that fails, if there is only one and it says how far it is. */
function onlyMissing({ rule }: MetricRules, { now, before, standing }: TenantVerdict): Condition | undefined {
  const failing = now.filter(({ met, code }) => !met && code !== 'stays-smb');
  const [only] = failing;
  if (failing.length !== 1 || !only?.distance) return undefined;
  if (rule.kind !== 'halves') return only;
  // Security 2022 wins only those who were small before; who was also lost within the year comes out even.
  const wasSmall = before.every(({ met, code }) => met || (code !== 'baseline' && code !== 'share-below'));
  return wasSmall && standing !== 'lost' ? only : undefined;
}

const told = (verdict: TenantVerdict): string => JSON.stringify(verdictDocument(verdict));

const EDITIONS = RULEBOOKS.map(({ id }) => id);

describe('who is given what is missing counts', () => {
  test.each(EDITIONS)('%s', (edition) => {
    let given = 0;
    verdictsOf(edition, (document, rules, verdicts, chance) => {
      const short = verdicts.filter((verdict) => !countsNow(verdict) && onlyMissing(rules, verdict));
      for (const verdict of chance.some(short, MOST / Math.max(MOST, short.length))) {
        const condition = onlyMissing(rules, verdict) as Condition;
        const after = tenantVerdicts(give(document, rules, verdict, condition), rules).find(
          sameSubject(verdict),
        );
        const found = `given ${condition.code}: ${told(verdict)}`;
        expect([found, after !== undefined && countsNow(after)]).toEqual([found, true]);
        given++;
      }
    });
    expect(given).toBeGreaterThan(RUNS / 10);
  });
});

describe('who counts does so for what is named', () => {
  /** The tenant without what a met condition names, wherever it has it. */
  function without(
    document: FactsDocument,
    { tenant, side }: TenantVerdict,
    code: Condition['code'],
  ): FactsDocument {
    const changed = <T extends { readonly tenant: string }>(
      rows: readonly T[] = [],
      change: Partial<T>,
    ): T[] => rows.map((row) => (row.tenant === tenant ? { ...row, ...change } : row));
    const { azure, licenses, revenue, usage } = document;
    switch (code) {
      case 'association':
        // Nobody is credited for licences or revenue through PAL, nor for Azure through CPOR.
        return {
          ...document,
          azure: changed(azure, { association: 'CPOR' }),
          licenses: changed(licenses, { association: 'PAL' }),
          revenue: changed(revenue, { association: 'PAL' }),
          // Each usage workload has its own: none at all.
          usage: (usage ?? []).filter((row) => row.tenant !== tenant),
        };
      case 'service':
        return { ...document, azure: changed(azure, { service: 'Virtual Machines Licenses' }) };
      case 'offer':
        return { ...document, azure: changed(azure, { offer: 'trial' }) };
      case 'workload':
        return { ...document, licenses: changed(licenses, { workload: 'Something else' }) };
      case 'attached':
        return { ...document, revenue: changed(revenue, { attached: 0 }) };
      case 'active-share':
        return { ...document, licenses: changed(licenses, { active: 0 }) };
      case 'licences':
      case 'seats':
        return { ...document, licenses: changed(licenses, { paid: 0 }) };
      case 'revenue':
        return { ...document, revenue: changed(revenue, { amount: 0 }) };
      case 'consumption':
      case 'month-consumption':
      case 'first-use':
        return { ...document, azure: changed(azure, { acr: 0 }) };
      case 'consumption-value':
        return { ...document, usage: changed(usage, { units: 0 }) };
      default:
        throw new Error(`${code} on ${side} names nothing that can be taken away`);
    }
  }
  /** Growth is shared out among all, whether or not there is a threshold to reach. */
  const SHARES = ['percent-growth'];
  /** What may fail while stickiness keeps the tenant. */
  const OUTGROWN: readonly Condition['code'][] = ['licences', 'consumption', 'stays-smb'];

  test.each(EDITIONS)('%s', (edition) => {
    let taken = 0;
    verdictsOf(edition, (document, rules, verdicts, chance) => {
      if (SHARES.includes(rules.rule.kind) || rules.metric === 'usage-growth') return;
      const counting = verdicts.filter(countsNow);
      for (const verdict of chance.some(counting, MOST / Math.max(MOST, counting.length))) {
        const condition = chance.pick(verdict.now.filter(({ met, code }) => met && code !== 'stays-smb'));
        const after = tenantVerdicts(without(document, verdict, condition.code), rules).find(
          sameSubject(verdict),
        );
        const found = `without ${condition.code}: ${told(verdict)}`;
        expect([found, after !== undefined && countsNow(after)]).toEqual([found, false]);
        taken++;
      }
    });
    expect(taken).toBeGreaterThan(RUNS / 10);
  });

  test.each(EDITIONS)(
    '%s: a tenant counts exactly when every condition is met, or stickiness keeps it',
    (edition) => {
      verdictsOf(edition, (_, rules, verdicts) => {
        if (rules.rule.kind === 'halves' || SHARES.includes(rules.rule.kind)) return;
        for (const verdict of verdicts) {
          const { now } = verdict;
          const kept = now.some(({ code, met }) => code === 'stays-smb' && met);
          const asked = now.filter(({ code }) => (kept ? !OUTGROWN.includes(code) : code !== 'stays-smb'));
          // Azure 2022 loses a tenant after two months: that of the month before is enough not to be lost.
          const [, monthBefore] = now.filter(({ code }) => code === 'month-consumption');
          const met = monthBefore?.met || asked.every((one) => one.met);
          const found = told(verdict);
          expect([found, countsNow(verdict)]).toEqual([found, met]);
        }
      });
    },
  );

  test('Security 2022: who was won was small before, and everything was met in the month that decided', () => {
    let won = 0;
    verdictsOf('security-2022-10', (_, rules, verdicts) => {
      if (rules.metric === 'usage-growth') return;
      for (const verdict of verdicts.filter(({ standing }) => standing === 'won')) {
        const had = verdict.before.filter(({ code }) => code === 'baseline' || code === 'share-below');
        const unmet = [...verdict.now, ...had].filter(({ met }) => !met);
        expect([told(verdict), unmet]).toEqual([told(verdict), []]);
        expect(had).toHaveLength(1);
        won++;
      }
    });
    expect(won).toBeGreaterThan(RUNS / 10);
  });
});
