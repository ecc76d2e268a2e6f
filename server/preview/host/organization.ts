import { CHANNEL, PEOPLE, TEAMS_APP } from '../organization.ts';

/** The preview's organization as the host page shows it: its people, and the team that has the tab. */
export const people = {
  admin: { ...PEOPLE.admin, initials: 'AL' },
  member: { ...PEOPLE.member, initials: 'MB' },
} as const;

export type Person = (typeof people)[keyof typeof people];

export const team = {
  id: '19:preview-team@thread.tacv2',
  groupId: '44444444-4444-4444-8444-444444444444',
  name: 'Northwind Partners – Cloud',
  channel: { id: CHANNEL, name: 'Partner status' },
} as const;

export const appId = TEAMS_APP;
export { TENANT as tenantId } from '../organization.ts';
