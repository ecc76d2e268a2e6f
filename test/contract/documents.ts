import { expect, test } from 'vitest';
import { parseFacts } from '#contract';

// Facts documents that are right, for tests to make wrong in one place, and how their problems read.

export const DOCUMENT = { partner: { id: 'contoso' }, asOf: '2026-10-31' };
export const AZURE = {
  tenant: 't1',
  month: '2026-10',
  service: 'Key Vault',
  association: 'PAL',
  acr: 812.45,
};
export const LICENCES = {
  tenant: 't1',
  month: '2026-10',
  workload: 'Exchange Online',
  association: 'CPOR',
  paid: 120,
  active: 61,
};
export const CLAIM = {
  tenant: 't1',
  workload: 'Exchange Online',
  association: 'CPOR',
  associated: '2026-03-14',
};
export const REVENUE = {
  tenant: 't1',
  month: '2026-10',
  workload: 'Business Central',
  association: 'CSP Tier 1',
  amount: 1800,
  attached: 400,
};
export const USAGE = {
  tenant: 't1',
  month: '2026-10',
  workload: 'Business Central',
  association: 'CSP Tier 1',
  units: 12,
};
export const CERTIFICATION = {
  person: 'p1',
  certification: 'AZ-500',
  earned: '2025-11-02',
  expires: '2026-11-02',
};
export const CUSTOMER = { tenant: 't1', name: 'Fabrikam', segment: 'smb' };
export const PERSON = { id: 'p1', name: 'Ada Example', email: 'ada@contoso.example' };
export const EVERYTHING = {
  partner: { id: 'contoso', name: 'Contoso', market: 'larger' },
  asOf: '2026-10-31',
  dataThrough: { azure: '2026-10', licenses: '2026-09' },
  people: [PERSON],
  certifications: [CERTIFICATION],
  customers: [CUSTOMER],
  azure: [{ ...AZURE, offer: 'Pay-As-You-Go' }],
  licenses: [LICENCES],
  claims: [CLAIM],
  revenue: [REVENUE],
  usage: [USAGE],
};

export const without = <T extends object>(row: T, key: keyof T): Partial<T> => {
  const { [key]: _, ...rest } = row;
  return rest as Partial<T>;
};

/** `path: value → expected`, one for each problem. */
export const problemsOf = (document: unknown): string[] => {
  const parsed = parseFacts(document);
  if (parsed.ok) return [];
  return parsed.problems.map(
    ({ path, value, expected }) =>
      `${path}: ${value === undefined ? 'missing' : JSON.stringify(value)} → ${expected}`,
  );
};
export const NO_KEY = 'no such key here';
export const DAY = 'a day that exists, as 2026-10-31';
export const MONTH = 'a month from 2010-01 to 2049-12, as 2026-10';
export const TEXT = 'a text that is not empty';
export const MONEY = 'US dollars with at most two decimals, up to ten billion';
export const COUNT = 'a whole number, 0 or more';
export const ASSOCIATION = 'one of "PAL", "DPOR", "CPOR", "CSP Tier 1", "CSP Tier 2"';

/** A test for each document, with its problems in order. */
export const refused = (
  cases: readonly (readonly [what: string, document: unknown, ...problems: string[]])[],
): void => {
  for (const [what, document, ...problems] of cases) {
    test(what, () => expect(problemsOf(document)).toEqual(problems));
  }
};
