import type { Choices } from '../choices.ts';
import { entityId } from '../manifest.ts';
import { appId, chat, people, team, tenantId } from '../organization.ts';

/** What teams-js calls the host's runtime: only what this page really does is said to be supported. */
function runtimeConfig(choices: Choices): string {
  const nested = choices.way === 'naa';
  return JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: nested,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    supports: {
      app: { lifecycle: {}, notifySuccessResponse: {} },
      pages: { config: {} },
      people: {},
      ...(nested && { nestedAppAuth: {} }),
    },
  });
}

/** The client's version. */
const clientVersion = '2.0.1';

/**
 * What the host says of itself when teams-js meets it. Version before runtime: the order in which teams-js finds the
 * bridge for nested app authentication. An old client knows of no runtime, and teams-js goes by its version.
 */
export const introduction = (frame: 'content' | 'authentication', choices: Choices): unknown[] => [
  frame,
  choices.client,
  clientVersion,
  ...(choices.client === 'android' ? [] : [runtimeConfig(choices)]),
];

const sessionId = crypto.randomUUID();

/** The context in the flat form that travels; teams-js turns it into the nested one that pages read. */
export function legacyContext(choices: Choices, subPageId: string | undefined): Record<string, unknown> {
  const person = people[choices.person];
  return {
    locale: choices.locale,
    theme: choices.theme,
    entityId,
    subEntityId: subPageId,
    tid: tenantId,
    userObjectId: person.id,
    userDisplayName: person.name,
    userPrincipalName: person.mail,
    loginHint: person.mail,
    hostName: 'Teams',
    hostClientType: choices.client,
    frameContext: 'content',
    sessionId,
    appSessionId: sessionId,
    appId,
    isFullScreen: false,
    isMultiWindow: false,
    ...(choices.place === 'channel' && channelContext(choices)),
    ...(choices.place === 'chat' && { chatId: chat.id }),
  };
}

function channelContext(choices: Choices): Record<string, unknown> {
  return {
    teamId: team.id,
    teamName: team.name,
    groupId: team.groupId,
    hostTeamGroupId: team.groupId,
    hostTeamTenantId: tenantId,
    channelId: team.channel.id,
    channelName: team.channel.name,
    channelType: 'Regular',
    // Teams says 0 for an owner and 1 for a member; the tab may show it, it proves nothing.
    userTeamRole: choices.person === 'admin' ? 0 : 1,
  };
}
