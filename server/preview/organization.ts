import type { Registration } from '../identity/rules.ts';

/** The made-up organization of the preview. Its ids are fixed, so that links and tests can name them. */
export const TENANT = '11111111-1111-4111-8111-111111111111';
export const CLIENT = '22222222-2222-4222-8222-222222222222';
export const TEAMS_APP = '33333333-3333-4333-8333-333333333333';
export const BOT = '55555555-5555-4555-8555-555555555555';
export const CHANNEL = '19:preview-partner-status@thread.tacv2';
export const CHANNEL_NAME = 'Partner status';
export const TEAM = {
  id: '44444444-4444-4444-8444-444444444444',
  name: 'Northwind Partners – Cloud',
};

export const ORGANIZATION = { name: 'Northwind Partners', timeZone: 'UTC', language: 'en' };

export const PEOPLE = {
  admin: {
    id: 'aaaaaaaa-0000-4000-8000-000000000001',
    name: 'Ada Lindqvist',
    mail: 'ada.lindqvist@northwind.example',
    roles: ['Scorecard.Admin'],
  },
  member: {
    id: 'aaaaaaaa-0000-4000-8000-000000000002',
    name: 'Mika Berg',
    mail: 'mika.berg@northwind.example',
    roles: [],
  },
} as const;

/** How the preview is registered, if there were anybody to register it with. */
export const registrationAt = (publicUrl: string): Registration => ({
  clientId: CLIENT,
  tenants: [TENANT],
  teamsAppId: TEAMS_APP,
  publicUrl,
});
