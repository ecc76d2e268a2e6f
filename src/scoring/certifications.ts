import type { Day } from './vocabulary.ts';

/** A certification of the programme: its titles, when it was retired, and until when an award counts. */
export interface Certification {
  readonly code: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly retired?: Day;
  readonly lastDay?: Day;
  /** Held as well when all of these exams are held. */
  readonly exams?: readonly string[];
  /** The same certification under its other code: holding either counts wherever one is listed. */
  readonly sameAs?: string;
}

const retiredOn = (retired: Day): { retired: Day; lastDay: Day } => ({
  retired,
  lastDay: `${Number(retired.slice(0, 4)) + 1}${retired.slice(4)}`,
});

export const CERTIFICATIONS: readonly Certification[] = [
  { code: 'AZ-104', title: 'Azure Administrator Associate' },
  { code: 'AZ-305', title: 'Azure Solutions Architect Expert' },
  { code: 'AZ-500', title: 'Azure Security Engineer Associate', ...retiredOn('2026-08-31') },
  { code: 'SC-500', title: 'Cloud and AI Security Engineer Associate' },
  {
    code: 'SC-200',
    title: 'Security Operations Analyst Associate',
    aliases: ['Security Operations Analyst'],
  },
  { code: 'SC-100', title: 'Cybersecurity Architect Expert', aliases: ['Cybersecurity Architect'] },
  {
    code: 'SC-300',
    title: 'Identity and Access Administrator Associate',
    aliases: ['Identity and Access Administrator'],
  },
  {
    code: 'SC-400',
    title: 'Information Protection and Compliance Administrator Associate',
    aliases: ['Information Protection and Compliance Administrator', 'Information Protection Administrator'],
    ...retiredOn('2025-05-31'),
  },
  { code: 'SC-401', title: 'Information Security Administrator Associate' },
  { code: 'MS-500', title: 'Microsoft 365 Security Administrator Associate', ...retiredOn('2023-06-30') },
  { code: 'MS-900', title: 'Microsoft 365 Fundamentals', ...retiredOn('2026-03-31') },
  { code: 'AB-900', title: 'Copilot and Agent Administration Fundamentals' },
  { code: 'MS-700', title: 'Teams Administrator Associate' },
  { code: 'MS-721', title: 'Collaboration Communications Systems Engineer Associate' },
  { code: 'MD-102', title: 'Endpoint Administrator Associate', sameAs: 'MODERN-DESKTOP' },
  {
    code: 'MS-102',
    title: 'Microsoft 365 Administrator Expert',
    sameAs: 'ENTERPRISE-ADMIN',
    ...retiredOn('2026-11-30'),
  },
  {
    code: 'TEAMS-ROOMS-ASSESSMENT',
    title: 'Teams Meetings and Meeting Rooms Technical Assessment',
    ...retiredOn('2026-06-15'),
  },
  { code: 'AZ-700', title: 'Azure Network Engineer Associate' },
  { code: 'AZ-600', title: 'Azure Stack Hub Operator Associate', ...retiredOn('2023-07-31') },
  {
    code: 'AZ-800',
    title: 'Administering Windows Server Hybrid Core Infrastructure',
    ...retiredOn('2026-09-30'),
  },
  {
    code: 'AZ-801',
    title: 'Configuring Windows Server Hybrid Advanced Services',
    ...retiredOn('2026-09-30'),
  },
  {
    code: 'WSHA',
    title: 'Windows Server Hybrid Administrator Associate',
    exams: ['AZ-800', 'AZ-801'],
    ...retiredOn('2026-09-30'),
  },
  { code: 'AZ-140', title: 'Azure Virtual Desktop Specialty' },
  { code: 'AZ-120', title: 'Azure for SAP Workloads Specialty' },
  { code: 'AZ-204', title: 'Azure Developer Associate', ...retiredOn('2026-07-31') },
  { code: 'AZ-220', title: 'Azure IoT Developer Specialty', ...retiredOn('2023-07-31') },
  { code: 'AZ-400', title: 'DevOps Engineer Expert' },
  { code: 'PL-400', title: 'Power Platform Developer Associate' },
  { code: 'PL-600', title: 'Power Platform Solution Architect Expert', ...retiredOn('2026-06-30') },
  { code: 'AI-200', title: 'Azure AI Cloud Developer Associate' },
  { code: 'GH-600', title: 'GitHub Agentic AI Developer' },
  { code: 'GH-200', title: 'GitHub Actions' },
  { code: 'GH-100', title: 'GitHub Administration' },
  { code: 'GH-500', title: 'GitHub Advanced Security' },
  { code: 'GH-300', title: 'GitHub Copilot' },
  { code: 'DP-300', title: 'Azure Database Administrator Associate' },
  { code: 'AI-102', title: 'Azure AI Engineer Associate', ...retiredOn('2026-06-30') },
  { code: 'DP-100', title: 'Azure Data Scientist Associate', ...retiredOn('2026-06-01') },
  { code: 'DP-203', title: 'Azure Data Engineer Associate', ...retiredOn('2025-03-31') },
  { code: 'PL-300', title: 'Power BI Data Analyst Associate' },
  { code: 'MB-260', title: 'Customer Data Platform Specialty' },
  { code: 'DP-420', title: 'Azure Cosmos DB Developer Specialty' },
  { code: 'DP-600', title: 'Fabric Analytics Engineer Associate' },
  { code: 'DP-700', title: 'Fabric Data Engineer Associate' },
  { code: 'DP-800', title: 'SQL AI Developer Associate' },
  { code: 'AI-103', title: 'Azure AI Apps and Agents Developer Associate' },
  { code: 'AI-300', title: 'Machine Learning Operations Engineer Associate' },
  { code: 'DP-750', title: 'Azure Databricks Data Engineer Associate' },
  { code: 'MB-310', title: 'Dynamics 365 Finance Functional Consultant Associate' },
  { code: 'MB-500', title: 'Dynamics 365: Finance and Operations Apps Developer Associate' },
  { code: 'MB-330', title: 'Dynamics 365 Supply Chain Management Functional Consultant Associate' },
  { code: 'MB-230', title: 'Dynamics 365 Customer Service Functional Consultant Associate' },
  { code: 'MB-800', title: 'Dynamics 365 Business Central Functional Consultant Associate' },
  {
    code: 'MB-240',
    title: 'Dynamics 365 Field Service Functional Consultant Associate',
    ...retiredOn('2026-06-30'),
  },
  { code: 'PL-200', title: 'Power Platform Functional Consultant Associate', ...retiredOn('2026-08-31') },
  { code: 'PL-500', title: 'Power Automate RPA Developer Associate', ...retiredOn('2026-06-30') },
  { code: 'MB-280', title: 'Dynamics 365 Customer Experience Analyst Associate', ...retiredOn('2026-07-31') },
  { code: 'AB-410', title: 'Intelligent Applications Builder Associate' },
  { code: 'D365-SALES-AI', title: 'Dynamics 365 Sales AI Consultant Associate' },
  { code: 'D365-CONTACT-CENTER-AI', title: 'Dynamics 365 Contact Center AI Engineer Associate' },
  {
    code: 'MB-335',
    title: 'Dynamics 365 Supply Chain Management Functional Consultant Expert',
    ...retiredOn('2026-06-30'),
  },
  {
    code: 'MB-700',
    title: 'Dynamics 365: Finance and Operations Apps Solution Architect Expert',
    ...retiredOn('2026-06-30'),
  },
  { code: 'MB-820', title: 'Dynamics 365 Business Central Developer Associate' },
  { code: 'AB-100', title: 'Agentic AI Business Solutions Architect' },
  {
    code: 'MB-600',
    title: 'Dynamics 365 + Power Platform Solution Architect Expert',
    retired: '2023-06-30',
    lastDay: '2023-06-30',
  },
  {
    code: 'PL-100',
    title: 'Power Platform App Maker Associate',
    retired: '2023-11-30',
    lastDay: '2023-11-30',
  },
  { code: 'MB-400', title: 'Power Apps + Dynamics 365 Developer Associate' },
  { code: 'MB-340', title: 'Dynamics 365 Commerce Functional Consultant Associate' },
  { code: 'MB-320', title: 'Dynamics 365 Supply Chain Management, Manufacturing Associate' },
  { code: 'MB-220', title: 'Dynamics 365 Marketing Functional Consultant Associate' },
  { code: 'MB-210', title: 'Dynamics 365 Sales Functional Consultant Associate' },
  { code: 'MS-203', title: 'Microsoft 365 Messaging Administrator Associate' },
  { code: 'MS-600', title: 'Microsoft 365 Developer Associate' },
  { code: 'MD-100', title: 'Windows Client' },
  { code: 'MD-101', title: 'Managing Modern Desktops' },
  {
    code: 'MODERN-DESKTOP',
    title: 'Modern Desktop Administrator Associate',
    exams: ['MD-100', 'MD-101'],
    sameAs: 'MD-102',
  },
  { code: 'MS-100', title: 'Microsoft 365 Identity and Services' },
  { code: 'MS-101', title: 'Microsoft 365 Mobility and Security' },
  {
    code: 'ENTERPRISE-ADMIN',
    title: 'Enterprise Administrator Expert',
    aliases: ['Microsoft 365 Enterprise Administrator Expert'],
    exams: ['MS-100', 'MS-101'],
    sameAs: 'MS-102',
    ...retiredOn('2026-11-30'),
  },
];

const plain = (name: string): string =>
  name.trim().replace(/\s+/g, ' ').toLowerCase().replace('microsoft certified: ', '');

/** Most are written as codes already. */
const BY_CODE = new Map(CERTIFICATIONS.map((c) => [c.code, c]));

const BY_NAME = new Map(
  CERTIFICATIONS.flatMap((c) =>
    [c.code, c.title, ...(c.aliases ?? [])].flatMap((name) =>
      [plain(name), plain(`Microsoft ${name}`)].map((key) => [key, c] as const),
    ),
  ),
);
const COMPOSITES = CERTIFICATIONS.flatMap((c) => (c.exams ? [{ ...c, exams: c.exams }] : []));

/** The register's entry for a code or a title as exports write it. */
export const certification = (name: string): Certification | undefined =>
  BY_CODE.get(name) ?? BY_NAME.get(plain(name));

export interface Award {
  readonly certification: string;
  readonly earned: Day;
  readonly expires?: Day;
}

/** Why an award does not count on a day; undefined when it does. */
export type AwardFault = 'unknown' | 'not-yet-earned' | 'expired' | 'retired';

export function awardFault(award: Award, day: Day): AwardFault | undefined {
  const entry = certification(award.certification);
  return entry ? faultOf(entry, award, day) : 'unknown';
}

function faultOf(entry: Certification, { earned, expires }: Award, day: Day): AwardFault | undefined {
  if (earned > day) return 'not-yet-earned';
  if (day > (expires ?? day)) return 'expired';
  return isOver(entry, day) ? 'retired' : undefined;
}

const isOver = ({ lastDay }: Certification, day: Day): boolean => day > (lastDay ?? day);

/** The codes that a person's awards amount to on a day: composites and renamed certifications included. */
export function heldCodes(awards: readonly Award[], day: Day): ReadonlySet<string> {
  const held = new Set<string>();
  for (const award of awards) {
    const entry = certification(award.certification);
    if (entry && faultOf(entry, award, day) === undefined) held.add(entry.code);
  }
  for (const composite of COMPOSITES) {
    if (!isOver(composite, day) && composite.exams.every((exam) => held.has(exam))) held.add(composite.code);
  }
  for (const code of [...held]) {
    const other = certification(code)?.sameAs;
    if (other !== undefined) held.add(other);
  }
  return held;
}
