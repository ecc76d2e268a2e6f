import { licenceWorkload, serviceName } from './names.ts';

// What counts for Security, by the year of the edition.

const SERVICES_2025 = [
  ...[
    'Advanced Data Security',
    'Advanced Threat Protection',
    'Application Gateway',
    'Microsoft Entra ID B2C',
  ],
  ...['Microsoft Entra Domain Services', 'Microsoft Entra ID for External Identities', 'Azure Bastion'],
  ...['Azure DDOS Protection', 'Azure Defender', 'Azure Firewall', 'Azure Firewall Manager'],
  ...['Azure Front Door Service', 'Azure IoT Security', 'Key Vault', 'Network Watcher', 'Security Center'],
  'Microsoft Sentinel',
];
const SERVICES_2026 = [
  ...['Application Gateway', 'Azure Active Directory B2C', 'Azure Active Directory for External Identities'],
  ...['Azure Bastion', 'Azure DDoS Protection', 'Azure Firewall', 'Azure Firewall Manager'],
  ...['Azure Front Door Service', 'Azure IoT Security', 'Key Vault', 'Microsoft Defender for Cloud'],
  ...['Microsoft Entra', 'Microsoft Entra Domain Services', 'Microsoft Entra Verified ID'],
  ...['Microsoft Purview', 'Microsoft Security Copilot', 'Sentinel'],
];
export const services = (year: number): string[] =>
  (year === 2026 ? SERVICES_2026 : SERVICES_2025).map(serviceName);

const ENDPOINT = 'Microsoft Defender for Endpoint';
export const workloads = (year: number): string[] =>
  [
    ...['Microsoft Entra ID P1', 'Microsoft Defender for Office 365', 'Microsoft Defender for Identity'],
    ...['Microsoft Purview Information Protection', 'Intune'],
    ...(year === 2026 ? [`${ENDPOINT} P2`] : [ENDPOINT, `${ENDPOINT} P1`, `${ENDPOINT} P2`]),
  ].map(licenceWorkload);
