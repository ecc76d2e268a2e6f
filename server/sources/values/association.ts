import type { Association } from '#scoring';

/** Why a row's attribution gives no association. */
export type NoAssociation = 'end-customer' | 'deal-registration' | 'other-association';

// Compared without marks and blanks: "CSP Tier 1", "CSP T1" and "CSPTier1" are one.
const WRITTEN: readonly (readonly [Association | NoAssociation, ...string[]])[] = [
  ['PAL', 'pal', 'partneradminlink', 'partneradminlinkpal'],
  ['DPOR', 'dpor', 'por', 'partnerofrecord', 'digitalpartnerofrecord', 'transactingpartnerofrecord'],
  ['CPOR', 'claimingpartnerofrecord', 'osu', 'osa', 'revrec'],
  ['CSP Tier 1', 'csptier1', 'cspt1', 'csp1'],
  ['CSP Tier 2', 'csptier2', 'cspt2', 'csp2'],
  ['end-customer', 'partnerasendcustomer'],
  ['deal-registration', 'dealregistration'],
];
const BY_KEY = new Map(WRITTEN.flatMap(([meaning, ...keys]) => keys.map((key) => [key, meaning] as const)));

const read = new Map<string, Association | NoAssociation>();
const MOST_REMEMBERED = 1000;

/** The association that an attribution value stands for. */
export function associationOf(value: string): Association | NoAssociation {
  const known = read.get(value);
  if (known !== undefined) return known;
  const key = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  const meaning = BY_KEY.get(key) ?? (key.startsWith('cpor') ? 'CPOR' : 'other-association');
  if (read.size < MOST_REMEMBERED) read.set(value, meaning);
  return meaning;
}
