import { describe, expect, test } from 'vitest';
import { type FactsDocument, type ScoreOptions, score, scoreDocument } from '#scoring';
import { azure, each, facts, holders, licences } from '../golden/portfolio.ts';

// What the score document holds: the promised numbers alone, and beside them as much as is asked for.

const DOCUMENT = facts({
  certifications: [...holders('AZ-500', 1), ...holders('SC-200', 1), ...holders('SC-100', 1)],
  azure: [...each(2, (n) => azure(`t${n}`, 700)), azure('old', 400, 12)],
  licenses: [licences('t1', 100, 50)],
});

const security = (explain?: Parameters<typeof scoreDocument>[1], document: FactsDocument = DOCUMENT) => {
  const { designations } = scoreDocument(
    score(document, { editions: { security: 'security-2026-07' } }),
    explain,
  );
  const found = designations.find(({ designation }) => designation === 'security');
  if (!found) throw new Error('Security was not scored');
  const [enterprise, smb] = found.paths;
  if (!enterprise || !smb) throw new Error('Security has two paths');
  return { found, enterprise, smb };
};

describe('without an explanation', () => {
  test('a designation has the promised keys and no other', () => {
    const { found, smb } = security();
    expect(Object.keys(found).sort()).toEqual([
      ...['designation', 'edition', 'month', 'paths', 'qualified', 'selectedPath', 'total'],
    ]);
    expect(Object.keys(smb)).toEqual(['path', 'total', 'qualified', 'metrics']);
    expect(smb.metrics[0]).toEqual({ metric: 'net-customer-adds', points: 12, max: 20, value: 3 });
  });
});

describe('with the metrics explained', () => {
  test('a designation says its rules and where it stands', () => {
    const { found } = security('metrics');
    expect(found.rules).toMatchObject({
      ...{ validFrom: '2026-07-30', minimum: 'one-point', choice: 'better' },
    });
    expect(found.rules?.readings.length).toBeGreaterThan(0);
    expect(found.rules?.notComputed.length).toBeGreaterThan(0);
    expect(found.standing).toBe('building');
  });

  test('a path says what is short and what is unmet', () => {
    const { smb, enterprise } = security('metrics');
    // 12 + 16 + 2 + 20/6.
    expect([smb.total, smb.short, smb.unmet]).toEqual([33.333333, 36.666667, []]);
    expect(enterprise.unmet).toEqual(['intermediate-certifications', 'usage-growth', 'deployments']);
  });

  test('every metric belongs to a category of the programme', () => {
    const { designations } = scoreDocument(score(DOCUMENT), 'metrics');
    const metrics = designations.find(({ designation }) => designation === 'modern-work')?.paths[0]?.metrics;
    expect(metrics?.map(({ explanation }) => explanation?.category)).toEqual([
      ...['performance', 'skilling', 'skilling', 'customer-success', 'customer-success'],
    ]);
  });

  test('a metric says its lines, the next step, its category and its clause, and no tenant', () => {
    const explained = security('metrics').smb.metrics[0]?.explanation;
    expect(explained).toMatchObject({
      category: 'performance',
      lines: [
        { code: 'tenants-won', side: 'azure', count: 2, points: 8 },
        { code: 'tenants-lost', side: 'azure', count: 0, points: 0 },
        { code: 'tenants-won', side: 'm365', count: 1, points: 4 },
        { code: 'tenants-lost', side: 'm365', count: 0, points: 0 },
      ],
      next: [{ code: 'tenants', count: 1, gain: 4 }],
      clause: { document: 'programme-pages-2026' },
    });
    expect(explained).not.toHaveProperty('verdicts');
  });
});

describe('with every tenant and person explained', () => {
  test('verdicts stand beside the lines, with points and months as they are printed', () => {
    const [adds, people] = security('subjects').smb.metrics;
    expect(adds?.explanation?.verdicts?.[0]).toMatchObject({
      ...{ subject: 'tenant', tenant: 't1', side: 'azure', standing: 'won', points: 4 },
      now: [{ code: 'association', month: '2026-10' }, { code: 'service' }, { code: 'consumption' }],
      before: [{ code: 'association', month: '2025-10' }, { code: 'service' }, { code: 'consumption' }],
    });
    expect(people?.explanation?.verdicts?.[0]).toMatchObject({ subject: 'person', person: 'p1' });
  });

  test('options that were not chosen say what they would have earned', () => {
    const other = { association: 'DPOR' as const };
    const document = facts({
      licenses: [
        ...[licences('t', 400, 100), licences('t', 400, 0, 12)],
        ...[licences('t', 400, 60, 0, other), licences('t', 400, 20, 12, other)],
      ],
    });
    const designations = scoreDocument(score(document), 'metrics').designations;
    const growth = designations
      .find(({ designation }) => designation === 'modern-work')
      ?.paths[0]?.metrics.find(({ metric }) => metric === 'usage-growth');
    expect(growth?.explanation?.lines).toEqual([
      { code: 'users-growth', option: 'CPOR', now: 100, before: 0, atStart: 0, points: 3 },
      { code: 'option-not-chosen', option: 'DPOR', value: 40, would: 0.3, points: 0 },
    ]);
  });
});

describe('which rulebook', () => {
  const editions = (options: ScoreOptions) => {
    const { designations } = scoreDocument(score(DOCUMENT, options));
    return designations.map(({ edition, olderRulebook }) => (olderRulebook ? `${edition}, older` : edition));
  };

  test('an edition pinned to another designation, or to none, is none', () => {
    expect(editions({ editions: { security: 'data-ai-2022-10' } })).not.toContain('security-2026-07');
    expect(editions({ editions: { security: 'data-ai-2022-10' } })).toHaveLength(5);
    expect(editions({ editions: { security: 'security-1999-01' } })).toHaveLength(5);
  });

  test('before the first edition there is none at all', () => {
    expect(editions({ on: '2022-10-02' })).toEqual([]);
    expect(editions({ on: '2022-10-03' })).toHaveLength(6);
  });

  test('between the documents of 2022 and the next ones the rulebook is called older', () => {
    expect(editions({ on: '2022-12-31' }).filter((edition) => edition.endsWith('older'))).toEqual([]);
    expect(editions({ on: '2024-01-31' }).filter((edition) => edition.endsWith('older'))).toHaveLength(6);
    expect(editions({ on: '2026-10-31' }).filter((edition) => edition.endsWith('older'))).toEqual([]);
  });
});
