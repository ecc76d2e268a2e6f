// Names of services, workloads and offers as people write them, folded so that they can be compared:
// letter case and blanks do not matter, and this one table of aliases. Nothing else is an alias; an
// older product is not its successor.

export type NameKind = 'service' | 'licence-workload' | 'usage-workload' | 'offer' | 'revenue-workload';

const ALIASES: Readonly<Record<NameKind, readonly (readonly [counts: string, ...written: string[]])[]>> = {
  service: [
    ['Sentinel', 'Microsoft Sentinel', 'Azure Sentinel'],
    ['Azure Active Directory B2C', 'Microsoft Entra ID B2C', 'Azure AD B2C'],
    [
      'Azure Active Directory for External Identities',
      'Microsoft Entra ID for External Identities',
      'Azure AD for External Identities',
    ],
    ['Microsoft Entra Domain Services', 'Azure Active Directory Domain Services', 'Azure AD Domain Services'],
    ['Security Center', 'Security Centre', 'Azure Security Center'],
    ['Virtual Machines Licenses', 'Virtual Machines License'],
  ],
  'licence-workload': [
    ['Viva Engage', 'Yammer'],
    ['Microsoft Defender for Endpoint', 'Microsoft Defender for Endpoints'],
    ['Microsoft Defender for Endpoint P1', 'Microsoft Defender for Endpoints P1'],
    ['Microsoft Defender for Endpoint P2', 'Microsoft Defender for Endpoints P2'],
    ['Microsoft Purview Information Protection', 'information protection'],
  ],
  'usage-workload': [
    [
      'Customer Engagement',
      'Sales',
      'Sales Insights',
      'Customer Service',
      'Field Service',
      'Common data service',
      'Common data service (Customer Engagement)',
    ],
    ['Finance & Operations', 'Finance', 'Project Operations'],
    ['Customer Insights', 'Customer Insights Partner'],
    ['Power Apps', 'Power App'],
  ],
  'revenue-workload': [],
  offer: [],
};

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const tableOf = (kind: NameKind): ReadonlyMap<string, string> =>
  new Map(
    ALIASES[kind].flatMap(([counts, ...written]) =>
      written.map((name) => [plain(name), plain(counts)] as const),
    ),
  );

const TABLES: Readonly<Record<NameKind, ReadonlyMap<string, string>>> = {
  service: tableOf('service'),
  'licence-workload': tableOf('licence-workload'),
  'usage-workload': tableOf('usage-workload'),
  'revenue-workload': tableOf('revenue-workload'),
  offer: tableOf('offer'),
};

/** The form under which a name is compared. */
export function fold(kind: NameKind, name: string): string {
  const text = plain(name);
  return TABLES[kind].get(text) ?? text;
}
