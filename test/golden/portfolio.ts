import {
  type Association,
  type FactsDocument,
  type MetricName,
  type PathName,
  score,
  scoreDocument,
} from '#scoring';

// Small portfolios in the words of the examples, and the one number of a score that an example tells.

export const AS_OF = '2026-10-31';
const M0 = 2026 * 12 + 9;

/** The month so many months before the scored one. */
export function month(back = 0): string {
  const count = M0 - back;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export const facts = (lists: Partial<FactsDocument>): FactsDocument => ({
  partner: { id: 'contoso' },
  asOf: AS_OF,
  ...lists,
});

/** So many people with the certification, named so that the same number is the same person. */
export const holders = (certification: string, count: number, first = 1) =>
  Array.from({ length: count }, (_, i) => ({ person: `p${first + i}`, certification, earned: '2026-01-15' }));

export const azure = (
  tenant: string,
  acr: number,
  back = 0,
  { service = 'Key Vault', association = 'PAL' as Association } = {},
) => ({ tenant, month: month(back), service, association, acr });

export const licences = (
  tenant: string,
  paid: number,
  active: number,
  back = 0,
  { workload = 'Intune', association = 'CPOR' as Association } = {},
) => ({ tenant, month: month(back), workload, association, paid, active });

/** `count` things, numbered from 1. */
export const each = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));

export function scored(document: FactsDocument, edition: string) {
  const designation = edition.replace(/-\d{4}-\d\d$/, '');
  const { designations } = scoreDocument(score(document, { editions: { [designation]: edition } }));
  const found = designations.find((one) => one.edition === edition);
  if (!found) throw new Error(`${edition} was not scored`);
  return found;
}

export function metric(document: FactsDocument, edition: string, path: PathName, name: MetricName) {
  const found = scored(document, edition)
    .paths.find((one) => one.path === path)
    ?.metrics.find((one) => one.metric === name);
  if (!found) throw new Error(`${edition} has no ${name} on the path ${path}`);
  return { points: found.points, value: found.value };
}
