import { CHANNEL, CHANNEL_NAME, PEOPLE, TEAM, TEAMS_APP } from '../organization.ts';

/** The preview's organization as the host page shows it: its people, and the team that has the tab. */
export const people = {
  admin: { ...PEOPLE.admin, initials: 'AL' },
  member: { ...PEOPLE.member, initials: 'MB' },
} as const;

export type Person = (typeof people)[keyof typeof people];

export const team = {
  id: '19:preview-team@thread.tacv2',
  groupId: TEAM.id,
  name: TEAM.name,
  channel: { id: CHANNEL, name: CHANNEL_NAME },
} as const;

/** A group chat that has the tab too. */
export const chat = { id: '19:preview-group-chat@thread.v2', name: 'Scorecard review' } as const;

export const appId = TEAMS_APP;
export { TENANT as tenantId } from '../organization.ts';
