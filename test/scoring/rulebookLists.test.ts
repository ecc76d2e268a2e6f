import { describe, expect, test } from 'vitest';
import { type Association, type MetricName, type PathName, RULEBOOKS } from '#scoring';
import { filtersOf, rulesOf } from './rulesOf.ts';

// Every list of services, workloads, associations, offers and rates, typed in a second time from the
// programme's rules, against what the rulebooks hold.

const sorted = (names: readonly string[]): string[] => [...names].sort();
/** The lists as they stand in the rules: names parted by commas. */
const list = (text: string): string[] => sorted(text.split(',').map((name) => name.trim()));
const editions = (...designations: string[]): string[] =>
  RULEBOOKS.map(({ id }) => id).filter((id) => designations.some((start) => id.startsWith(start)));

const PAL: Association = 'PAL';
const CPOR: Association = 'CPOR';
const DPOR: Association = 'DPOR';
const CSP: readonly Association[] = ['CSP Tier 1', 'CSP Tier 2'];

const AZURE_AREAS = editions('data-ai', 'digital-app-innovation', 'infrastructure');
const OFFERS = ['Benefit Program', 'Internal', 'Support', 'Trial'];

test.each(editions('security', 'modern-work', 'business'))(
  '%s: usage growth lists every workload that counts anywhere',
  (edition) => {
    const workloadsOf = (metric?: MetricName) => {
      const licences = filtersOf(edition, 'm365', undefined, metric).flatMap(({ workloads }) => workloads);
      const usage = filtersOf(edition, 'usage', undefined, metric).flatMap(({ workloads }) => workloads);
      return new Set([...licences, ...usage.map(({ workload }) => workload)]);
    };
    expect(sorted([...workloadsOf('usage-growth')])).toEqual(sorted([...workloadsOf()]));
  },
);

describe('the Azure areas', () => {
  test.each(AZURE_AREAS)('%s: any service, through PAL, DPOR and CSP', (edition) => {
    const filters = filtersOf(edition, 'azure');
    expect(filters.length).toBeGreaterThan(0);
    for (const { associations, services, excludedOffers } of filters) {
      expect(services).toBeUndefined();
      expect(sorted(associations)).toEqual(sorted([PAL, DPOR, ...CSP]));
      expect(sorted(excludedOffers)).toEqual(OFFERS);
    }
  });

  test.each(AZURE_AREAS)('%s: services that are no deployments', (edition) => {
    const excepted = rulesOf(edition).flatMap((rule) =>
      rule.kind === 'services' ? [sorted(rule.except)] : [],
    );
    const licences = 'Virtual Machines Licenses';
    const expected = edition.endsWith('2024-06') ? [licences] : ['Virtual Machines', licences];
    expect([...new Set(excepted.map(String))]).toEqual([String(expected)]);
  });
});

const SERVICES_2025 = list(`Advanced Data Security, Advanced Threat Protection, Application Gateway,
  Microsoft Entra ID B2C, Microsoft Entra Domain Services, Microsoft Entra ID for External Identities, Azure Bastion,
  Azure DDOS Protection, Azure Defender, Azure Firewall, Azure Firewall Manager, Azure Front Door Service,
  Azure IoT Security, Key Vault, Network Watcher, Security Center, Microsoft Sentinel`);
const SERVICES_2026 = list(`Application Gateway, Azure Active Directory B2C,
  Azure Active Directory for External Identities, Azure Bastion, Azure DDoS Protection, Azure Firewall,
  Azure Firewall Manager, Azure Front Door Service, Azure IoT Security, Key Vault, Microsoft Defender for Cloud,
  Microsoft Entra, Microsoft Entra Domain Services, Microsoft Entra Verified ID, Microsoft Purview,
  Microsoft Security Copilot, Sentinel`);
const WORKLOADS_2025 = list(`Microsoft Entra ID P1, Microsoft Defender for Office 365,
  Microsoft Defender for Endpoint, Microsoft Defender for Endpoint P1, Microsoft Defender for Endpoint P2,
  Microsoft Defender for Identity, Microsoft Purview Information Protection, Intune`);
const WORKLOADS_2026 = list(`Microsoft Entra ID P1, Microsoft Defender for Office 365,
  Microsoft Defender for Endpoint P2, Microsoft Defender for Identity, Microsoft Purview Information Protection, Intune`);

describe('Security', () => {
  const SECURITY = [
    ['security-2022-10', SERVICES_2025, [PAL], WORKLOADS_2025, [CPOR]],
    ['security-2025-01', SERVICES_2025, [PAL, ...CSP], WORKLOADS_2025, [CPOR, ...CSP]],
    ['security-2026-07', SERVICES_2026, [PAL, ...CSP], WORKLOADS_2026, [CPOR, ...CSP]],
  ] as const;

  test.each(SECURITY)('%s: services and associations of Azure', (edition, services, associations) => {
    const filters = filtersOf(edition, 'azure');
    expect(filters.length).toBeGreaterThanOrEqual(3);
    for (const filter of filters) {
      expect(sorted(filter.services ?? [])).toEqual(services);
      expect(sorted(filter.associations)).toEqual(sorted(associations));
      expect(sorted(filter.excludedOffers)).toEqual(OFFERS);
    }
  });

  test.each(SECURITY)(
    '%s: workloads and associations of Microsoft 365',
    (edition, _s, _a, workloads, associations) => {
      const filters = filtersOf(edition, 'm365');
      expect(filters.length).toBeGreaterThanOrEqual(3);
      for (const filter of filters) {
        expect(sorted(filter.workloads)).toEqual(workloads);
        expect(sorted(filter.associations)).toEqual(sorted(associations));
      }
    },
  );
});

describe('Modern Work', () => {
  const ADDS_2026 = `Exchange Online, Intune, M365 Copilot, Microsoft 365 Apps, Microsoft Entra ID P1,
    SharePoint Online, Teams, Teams Apps, Teams for Frontline Workers, Teams Meetings, Teams Phone, Teams Phone calling,
    Teams Phone Enabled Users, Teams Rooms Monthly Active Devices, Viva Connections, Viva Engage, Viva Goals,
    Viva Insights, Viva Learning, Viva Topics, Windows 365`;
  const ALL_2022 = `Intune, Exchange Online, Microsoft 365 Apps, SharePoint Online, Teams, Teams Meetings,
    Teams Phone, Teams Phone calling, Teams Platform, Yammer`;
  const WORKLOADS: Record<string, (metric: MetricName) => string[]> = {
    'modern-work-2022-10': () => list(ALL_2022),
    'modern-work-2026-05': (metric) =>
      list(metric === 'net-customer-adds' ? ADDS_2026 : `${ADDS_2026}, Teams Premium`),
  };
  const ASSOCIATIONS: Partial<Record<PathName, readonly Association[]>> = {
    enterprise: [CPOR, DPOR],
    smb: [CPOR, ...CSP],
  };
  const cases = editions('modern-work').flatMap((edition) =>
    (['enterprise', 'smb'] as const).flatMap((path) =>
      (['net-customer-adds', 'usage-growth', 'deployments'] as const).map(
        (metric) => [edition, path, metric] as const,
      ),
    ),
  );

  test.each(cases)('%s %s %s: workloads and associations', (edition, path, metric) => {
    const [filter, ...others] = filtersOf(edition, 'm365', path, metric);
    expect(others).toEqual([]);
    expect(sorted(filter?.workloads ?? [])).toEqual(WORKLOADS[edition]?.(metric));
    expect(sorted(filter?.associations ?? [])).toEqual(sorted(ASSOCIATIONS[path] ?? []));
  });
});

describe('Business Applications', () => {
  const BUSINESS = editions('business-applications');
  const RATES: Record<string, number> = {
    'Business Central': 1000,
    'Contact Center': 200,
    'Core HR': 1000,
    'Customer Engagement': 200,
    'Customer Insights': 0.2,
    'Finance & Operations': 100,
    Guides: 1000,
    Portals: 100,
    'Power Apps': 200,
    'Power Automate': 200,
    'Power BI': 200,
    'Remote Assist': 1000,
    Retail: 100,
    'Talent Attract': 1000,
    'Talent Onboard': 1000,
  };
  const PAL_ONLY = ['Power Apps', 'Power Automate', 'Power BI', 'Portals', 'Customer Insights'];
  const SUBSCRIBED = sorted([CPOR, ...CSP, DPOR]);

  test.each(BUSINESS)('%s: what a unit of each workload is worth, and through whom', (edition) => {
    const filters = filtersOf(edition, 'usage');
    expect(filters).toHaveLength(4);
    for (const { workloads } of filters) {
      expect(Object.fromEntries(workloads.map(({ workload, rate: [n, d] }) => [workload, n / d]))).toEqual(
        RATES,
      );
      for (const { workload, associations } of workloads) {
        expect([workload, sorted(associations)]).toEqual([
          workload,
          PAL_ONLY.includes(workload) ? [PAL] : SUBSCRIBED,
        ]);
      }
    }
  });

  test.each(BUSINESS)('%s: whose revenue counts', (edition) => {
    const found = filtersOf(edition, 'revenue');
    expect(found).toHaveLength(2);
    for (const { associations } of found) expect(sorted(associations)).toEqual(SUBSCRIBED);
  });
});

describe('the lists of which each designation needs the newest month', () => {
  const USES: Record<string, string[]> = {
    'business-applications': ['revenue', 'usage'],
    'modern-work': ['licenses'],
    security: ['azure', 'licenses'],
  };
  test.each(RULEBOOKS.map(({ id, designation, uses }) => [id, designation, uses] as const))(
    '%s',
    (_, designation, uses) => {
      expect(sorted(uses)).toEqual(USES[designation] ?? ['azure']);
    },
  );
});
