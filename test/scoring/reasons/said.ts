import {
  type FactsDocument,
  type MetricName,
  type PathName,
  type VerdictDocument,
  verdictDocument,
} from '#scoring';
import { facts } from '../../golden/portfolio.ts';
import { judged } from '../judged.ts';
import { metricOf } from '../rulesOf.ts';

/** All that is said of the tenants, people and services of a small portfolio in one metric. */
export const said = (
  document: Partial<FactsDocument>,
  edition: string,
  path: PathName,
  metric: MetricName,
): VerdictDocument[] =>
  judged(facts(document), metricOf(edition, path, metric))
    .verdicts()
    .map(verdictDocument);

export const usd = (cents: number) => ({ unit: 'usd', cents });
export const users = (count: number) => ({ unit: 'users', count });
export const seats = (count: number) => ({ unit: 'licences', count });
export const value = (count: number) => ({ unit: 'value', count });

export const FABRIKAM = { tenant: 't', name: 'Fabrikam' };
export const customers = [{ ...FABRIKAM, segment: 'smb' as const }];
export const NOW = '2026-10';
export const LAST_YEAR = '2025-10';
