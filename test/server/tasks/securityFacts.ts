import type { Day, FactsDocument } from '#scoring';

/** A partner as Security's SMB path sees it: every customer consumes $1,200 a year and none did before. */
export interface Portfolio {
  readonly asOf?: Day;
  /** Each 4 points as a new customer and 3⅓ as a deployment, up to 20 and 20. */
  readonly customers: number;
  /** People with step 3, eight points each; one more holds both prerequisites (8 points). */
  readonly people: number;
  /** Protected users gained, one point for every 50. */
  readonly users: number;
}

export function securityFacts({ asOf = '2026-10-31', customers, people, users }: Portfolio): FactsDocument {
  const month = asOf.slice(0, 7);
  const lastYear = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  const holders = Array.from({ length: people }, (_, i) => `p${i + 1}`);
  const seats = (at: string, active: number) =>
    ({ tenant: 'users', month: at, workload: 'Intune', association: 'CPOR', paid: 300, active }) as const;
  return {
    partner: { id: 'contoso', name: 'Contoso' },
    asOf,
    dataThrough: month,
    people: ['first', ...holders].map((id) => ({ id, name: `Person ${id}`, email: `${id}@contoso.example` })),
    certifications: [
      { person: 'first', certification: 'SC-500', earned: '2026-08-01' },
      { person: 'first', certification: 'SC-200', earned: '2026-08-01' },
      ...holders.map((person) => ({ person, certification: 'SC-300', earned: '2026-08-01' })),
    ],
    azure: Array.from({ length: customers }, (_, i) => ({
      tenant: `t${i + 1}`,
      month,
      service: 'Sentinel',
      association: 'PAL',
      acr: 1200.5,
    })),
    licenses: [seats(lastYear, 45), seats(month, 45 + users)],
  };
}
