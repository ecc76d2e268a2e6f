import { describe, expect, test } from 'vitest';
import { fold, type NameKind } from '../../src/scoring/names.ts';
import { azure, facts, licences, metric, month } from '../golden/portfolio.ts';

// The table of names of the programme's rules, typed in a second time.

const TABLE: readonly (readonly [kind: NameKind, counts: string, ...written: string[]])[] = [
  ['service', 'Sentinel', 'Microsoft Sentinel', 'Azure Sentinel'],
  ['service', 'Azure Active Directory B2C', 'Microsoft Entra ID B2C', 'Azure AD B2C'],
  [
    'service',
    'Azure Active Directory for External Identities',
    'Microsoft Entra ID for External Identities',
    'Azure AD for External Identities',
  ],
  [
    'service',
    'Microsoft Entra Domain Services',
    'Azure Active Directory Domain Services',
    'Azure AD Domain Services',
  ],
  ['service', 'Security Center', 'Security Centre', 'Azure Security Center'],
  ['service', 'Virtual Machines Licenses', 'Virtual Machines License'],
  ['licence-workload', 'Viva Engage', 'Yammer'],
  ['licence-workload', 'Microsoft Defender for Endpoint', 'Microsoft Defender for Endpoints'],
  ['licence-workload', 'Microsoft Defender for Endpoint P1', 'Microsoft Defender for Endpoints P1'],
  ['licence-workload', 'Microsoft Defender for Endpoint P2', 'Microsoft Defender for Endpoints P2'],
  ['licence-workload', 'Microsoft Purview Information Protection', 'information protection'],
  [
    'usage-workload',
    'Customer Engagement',
    'Sales',
    'Sales Insights',
    'Customer Service',
    'Field Service',
    'Common data service',
    'Common data service (Customer Engagement)',
  ],
  ['usage-workload', 'Finance & Operations', 'Finance', 'Project Operations'],
  ['usage-workload', 'Customer Insights', 'Customer Insights Partner'],
  ['usage-workload', 'Power Apps', 'Power App'],
];
const KINDS: readonly NameKind[] = [
  'service',
  'licence-workload',
  'usage-workload',
  'revenue-workload',
  'offer',
];

describe('a name in the table counts as another', () => {
  for (const [kind, counts, ...written] of TABLE) {
    test(`${kind} ${counts}`, () => {
      for (const name of written) expect([name, fold(kind, name)]).toEqual([name, fold(kind, counts)]);
    });
  }

  test('in its own column only: revenue keeps Sales and Finance apart', () => {
    for (const [kind, counts, ...written] of TABLE) {
      for (const other of KINDS.filter((one) => one !== kind)) {
        for (const name of written) expect(fold(other, name)).not.toBe(fold(other, counts));
      }
    }
  });
});

test('letter case and outer or doubled blanks do not matter', () => {
  expect(fold('service', '  AZURE   sentinel ')).toBe(fold('service', 'Sentinel'));
  expect(fold('offer', ' trial\t')).toBe(fold('offer', 'Trial'));
  expect(fold('service', 'Key  Vault')).toBe(fold('service', 'key vault'));
  expect(fold('service', 'KeyVault')).not.toBe(fold('service', 'Key Vault'));
});

test('nothing else is an alias: an older product is not its successor', () => {
  const successor = fold('service', 'Microsoft Defender for Cloud');
  const older = ['Azure Defender', 'Security Center', 'Advanced Threat Protection'];
  expect(older.map((name) => fold('service', name))).not.toContain(successor);
  expect(fold('licence-workload', 'Teams Platform')).not.toBe(fold('licence-workload', 'Teams Apps'));
  expect(fold('licence-workload', 'Microsoft Defender for Endpoint')).not.toBe(
    fold('licence-workload', 'Microsoft Defender for Endpoint P2'),
  );
});

describe('what names make of a score', () => {
  test('two names of one service are one service in Deployments', () => {
    const rows = ['Sentinel', 'azure  SENTINEL', 'Microsoft Sentinel'].map((service) =>
      azure('t', 5, 0, { service }),
    );
    expect(metric(facts({ azure: rows }), 'data-ai-2026-07', 'smb', 'deployments').value).toBe(1);
  });

  test('an alias counts in every edition of Security', () => {
    for (const edition of ['security-2025-01', 'security-2026-07']) {
      const document = facts({ azure: [azure('t', 600, 0, { service: 'azure ad b2c' })] });
      expect(metric(document, edition, 'smb', 'net-customer-adds').value).toBe(1);
    }
  });

  test('rows that become the same row by the table add up', () => {
    const document = facts({
      licenses: [
        licences('t', 6, 0, 0, { workload: 'Yammer' }),
        licences('t', 5, 0, 0, { workload: 'viva engage' }),
      ],
    });
    expect(metric(document, 'modern-work-2026-05', 'smb', 'net-customer-adds').value).toBe(1);
  });

  test('an excluded offer is excluded however it is written; another one is not', () => {
    const value = (offer: string | null | undefined) =>
      metric(facts({ azure: [{ ...azure('t', 600), offer }] }), 'data-ai-2026-07', 'smb', 'net-customer-adds')
        .value;
    expect(['Support', ' internal', 'BENEFIT  program', 'Trial'].map(value)).toEqual([0, 0, 0, 0]);
    expect(['Free Trial', 'Supported', '', null, undefined].map(value)).toEqual([1, 1, 1, 1, 1]);
  });

  test('Sales is Customer Engagement in usage and itself in revenue', () => {
    const row = (workload: string) => ({
      tenant: 't',
      month: month(),
      workload,
      association: 'CPOR' as const,
    });
    const usage = [
      { ...row('Sales'), units: 20 },
      { ...row('Customer Service'), units: 30 },
    ];
    expect(metric(facts({ usage }), 'business-applications-2026-05', 'enterprise', 'deployments').value).toBe(
      1,
    );
    const revenue = [
      { ...row('Sales'), amount: 200 },
      { ...row('Customer Service'), amount: 200 },
    ];
    expect(
      metric(facts({ revenue }), 'business-applications-2026-05', 'smb', 'net-customer-adds').value,
    ).toBe(0);
  });
});
