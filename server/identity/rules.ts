import type { SignInSettings } from '#contract';

/** Where tokens come from: `{tid}` stands for the tenant. The only thing that differs in the preview. */
export interface Authority {
  readonly issuers: readonly string[];
  readonly keys: string;
}

/** What a token must satisfy. */
export interface TokenRules extends Authority {
  readonly audiences: readonly string[];
  readonly tenants: readonly string[];
  readonly clients: readonly string[];
  /** An admin without a role of Entra's. */
  readonly firstAdmin?: FirstAdmin;
}

export interface FirstAdmin {
  readonly tenant: string;
  readonly id: string;
}

/** Microsoft Entra ID: the issuer of version 2 tokens, and that of version 1 ones. */
export const ENTRA: Authority = {
  issuers: ['https://login.microsoftonline.com/{tid}/v2.0', 'https://sts.windows.net/{tid}/'],
  keys: 'https://login.microsoftonline.com/{tid}/discovery/v2.0/keys',
};

export const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The Microsoft programs that host the tab and fetch its token for the person: Entra's published client ids. */
export const HOST_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams desktop and mobile
  TEAMS_WEB_CLIENT,
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365 web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365 desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365 mobile, Outlook desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook mobile
] as const;

export const SCOPE = 'access_as_user';

/** How this installation is known to Entra ID and to Teams. */
export interface Registration {
  readonly clientId: string;
  readonly tenants: readonly string[];
  readonly teamsAppId: string;
  /** The origin of the tab: the App ID URI of a Teams tab carries its host. */
  readonly publicUrl: string;
  /** Who is an admin before anybody has been given a role. */
  readonly firstAdmin?: FirstAdmin;
}

const appIdUri = ({ clientId, publicUrl }: Registration): string =>
  `api://${new URL(publicUrl).host}/${clientId}`;

/** The rules for one registration. Its own client id is allowed because nested sign-in asks in its name. */
export function tokenRules(registration: Registration, authority: Authority): TokenRules {
  const { clientId, tenants, firstAdmin } = registration;
  return {
    ...authority,
    audiences: [clientId, appIdUri(registration)],
    tenants,
    clients: [...HOST_CLIENTS, clientId],
    ...(firstAdmin && { firstAdmin }),
  };
}

/** What the tab needs to know before anybody is signed in; nothing of it is secret. */
export function signInSettings(registration: Registration): SignInSettings {
  const { clientId, tenants, teamsAppId } = registration;
  const [tenant = 'organizations', ...others] = tenants;
  return {
    clientId,
    teamsAppId,
    authority: `https://login.microsoftonline.com/${others.length === 0 ? tenant : 'organizations'}`,
    scope: `${appIdUri(registration)}/${SCOPE}`,
  };
}
