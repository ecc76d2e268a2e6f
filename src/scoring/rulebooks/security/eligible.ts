// The 2022 edition names no services of its own: it is read with those of 2025, which stand in the documents.

export const SERVICES_2025 = [
  'Advanced Data Security',
  'Advanced Threat Protection',
  'Application Gateway',
  'Microsoft Entra ID B2C',
  'Microsoft Entra Domain Services',
  'Microsoft Entra ID for External Identities',
  'Azure Bastion',
  'Azure DDOS Protection',
  'Azure Defender',
  'Azure Firewall',
  'Azure Firewall Manager',
  'Azure Front Door Service',
  'Azure IoT Security',
  'Key Vault',
  'Network Watcher',
  'Security Center',
  'Microsoft Sentinel',
];

export const WORKLOADS_2025 = [
  'Microsoft Entra ID P1',
  'Microsoft Defender for Office 365',
  'Microsoft Defender for Endpoint',
  'Microsoft Defender for Endpoint P1',
  'Microsoft Defender for Endpoint P2',
  'Microsoft Defender for Identity',
  'Microsoft Purview Information Protection',
  'Intune',
];
