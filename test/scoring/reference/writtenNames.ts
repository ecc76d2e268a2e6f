import type { Random } from './random.ts';

// Names as people write them: other names of the same thing, odd case, stray blanks.

const SERVICES = [
  ['Microsoft Sentinel', 'Azure Sentinel', 'Sentinel'],
  ['Microsoft Entra ID B2C', 'Azure AD B2C', 'Azure Active Directory B2C'],
  [
    'Microsoft Entra ID for External Identities',
    'Azure AD for External Identities',
    'Azure Active Directory for External Identities',
  ],
  ['Azure Active Directory Domain Services', 'Azure AD Domain Services', 'Microsoft Entra Domain Services'],
  ['Security Centre', 'Azure Security Center', 'Security Center'],
  ['Virtual Machines License', 'Virtual Machines Licenses'],
  ['Virtual Machines'],
  ['Key Vault'],
  ['Azure DDoS Protection', 'Azure DDOS Protection'],
  ['Microsoft Defender for Cloud'],
  ['Azure Defender'],
  ['Network Watcher'],
  ['Microsoft Purview'],
  ['Microsoft Entra Verified ID'],
  ['Advanced Threat Protection'],
  ...[['Advanced Data Security'], ['Application Gateway'], ['Azure Bastion'], ['Azure Firewall']],
  ...[['Azure Firewall Manager'], ['Azure Front Door Service'], ['Azure IoT Security']],
  ...[['Microsoft Entra'], ['Microsoft Security Copilot']],
];
const OTHER_SERVICES = [
  ['Storage'],
  ['SQL Database'],
  ['Defender'],
  ['Azure Key Vault'],
  ['Microsoft Entra ID'],
  ['constructor'],
];

const M365 = [
  ['Yammer', 'Viva Engage'],
  ['Exchange Online'],
  ['Intune'],
  ['Teams'],
  ['Teams Phone'],
  ['Teams Platform'],
  ['Teams Apps'],
  ['Teams Premium'],
  ['Windows 365'],
  ['Microsoft Entra ID P1'],
  ['Copilot'],
  ...[['Microsoft 365 Apps'], ['SharePoint Online'], ['Teams Meetings'], ['Teams Phone calling']],
  ...[['M365 Copilot'], ['Teams for Frontline Workers'], ['Teams Phone Enabled Users'], ['Viva Topics']],
  ...[['Teams Rooms Monthly Active Devices'], ['Viva Connections'], ['Viva Goals'], ['Viva Insights']],
  ['Viva Learning'],
];
const PROTECTION = [
  ['Microsoft Defender for Endpoints', 'Microsoft Defender for Endpoint'],
  ['Microsoft Defender for Endpoints P1', 'Microsoft Defender for Endpoint P1'],
  ['Microsoft Defender for Endpoints P2', 'Microsoft Defender for Endpoint P2'],
  ['information protection', 'Microsoft Purview Information Protection'],
  ['Microsoft Defender for Office 365'],
  ['Microsoft Defender for Identity'],
  ['Intune'],
  ['Microsoft Entra ID P1'],
  ['Azure Information Protection'],
];
const BUSINESS = [
  ['Business Central'],
  ['Customer Engagement', 'Sales', 'Sales Insights', 'Customer Service', 'Field Service'],
  ['Customer Engagement', 'Common data service', 'Common data service (Customer Engagement)'],
  ['Finance & Operations', 'Finance', 'Project Operations'],
  ['Customer Insights', 'Customer Insights Partner'],
  ['Power Apps', 'Power App'],
  ['Power BI'],
  ['Portals'],
  ['Retail'],
  ['Guides'],
  ['Supply Chain'],
  ...[['Contact Center'], ['Core HR'], ['Power Automate'], ['Remote Assist'], ['Talent Attract']],
  ['Talent Onboard'],
];

function written(random: Random, names: readonly string[]): string {
  const name = random.pick(names);
  switch (random.whole(0, 7)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return ` ${name.toLowerCase()}  `;
    case 2:
      return name.replaceAll(' ', '   ');
    default:
      return name;
  }
}

export type Names = readonly (readonly string[])[];
export const NAMES = {
  services: SERVICES,
  otherServices: OTHER_SERVICES,
  m365: M365,
  protection: PROTECTION,
};
export const BUSINESS_WORKLOADS: Names = BUSINESS;

/** So many names come first and more often, so that tenants meet in them. */
const COMMON = 11;

/** A maker of spellings of one thing out of these. */
export function oneOf(random: Random, names: Names): () => string {
  const chosen = random.pick(random.chance(0.6) ? names.slice(0, COMMON) : names);
  return () => written(random, chosen);
}

export const offer = (random: Random): string | null | undefined =>
  random.chance(0.8)
    ? random.pick([undefined, undefined, null, '', 'Pay-As-You-Go', 'Azure plan', 'Trials', '  '])
    : random.pick(['Support', ' TRIAL ', 'benefit   program', 'Internal', 'internal ', 'Benefit Program']);
