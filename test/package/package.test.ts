import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONSENT_PAGE } from '#contract';
import { schemaProblems } from '../../appPackage/checkManifest.ts';
import type { Activity } from '../../server/channels/activityFeed.ts';
import { HOST_CLIENTS, SCOPE } from '../../server/identity/rules.ts';
import { BOT, CLIENT, TEAMS_APP } from '../../server/preview/organization.ts';
import { SHARE_SCOPES } from '../../server/tasks/sharing/sharing.ts';
import { build, copiedProject, problemsOf, unzipped } from './project.ts';

async function builtLocally() {
  const root = await copiedProject();
  const outcome = await build(root);
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  const [zip = '', registrationFile = ''] = outcome.files;
  const files = await unzipped(zip);
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  return {
    root,
    zip,
    files,
    manifestText: text('manifest.json'),
    manifest: JSON.parse(text('manifest.json')),
    registrationText: await readFile(registrationFile, 'utf8'),
    registration: JSON.parse(await readFile(registrationFile, 'utf8')),
  };
}

test('a fresh clone builds a package for the preview, with every file at its root', async () => {
  const { files, manifestText, manifest } = await builtLocally();
  expect(Object.keys(files).toSorted()).toEqual(['color.png', 'de.json', 'manifest.json', 'outline.png']);
  expect(manifestText).not.toContain('${{');
  expect(await schemaProblems('manifest.json', manifest, 'MicrosoftTeams.schema')).toEqual([]);
  expect(manifest.id).toBe(TEAMS_APP);
  expect(manifest.webApplicationInfo.id).toBe(CLIENT);
  expect(manifest.bots[0].botId).toBe(BOT);
  expect(manifest.staticTabs[0].contentUrl).toBe('https://localhost:3978/tab/?theme={theme}&locale={locale}');
});

test('the same sources give the same package, byte for byte', async () => {
  const [one, two] = await Promise.all([builtLocally(), builtLocally()]);
  expect((await readFile(one.zip)).equals(await readFile(two.zip))).toBe(true);
});

test('the package and the registration agree on where people sign in', async () => {
  const { manifest, registration, registrationText } = await builtLocally();
  const { id, resource, nestedAppAuthInfo } = manifest.webApplicationInfo;
  expect(registrationText).not.toContain('${{');
  expect(registration.appId).toBe(id);
  expect(registration.identifierUris).toEqual([resource]);
  expect(resource).toBe(`api://${manifest.validDomains[0]}/${id}`);
  expect(registration.spa.redirectUris).toEqual([nestedAppAuthInfo[0].redirectUri]);
  expect(nestedAppAuthInfo[0].scopes).toEqual([`${resource}/${SCOPE}`]);
});

test('the registration gives out checked tokens, two roles and no consent dialogs', async () => {
  const { registration } = await builtLocally();
  const { api } = registration;
  expect(api.requestedAccessTokenVersion).toBe(2);
  expect(registration.optionalClaims.accessToken.map(({ name }: { name: string }) => name)).toEqual([
    'acct',
    'idtyp',
  ]);
  expect(registration.appRoles.map(({ value }: { value: string }) => value)).toEqual([
    'Scorecard.Admin',
    'Scorecard.Analyst',
  ]);
  const [scope] = api.oauth2PermissionScopes;
  expect(scope.value).toBe(SCOPE);
  const allowed: { appId: string; delegatedPermissionIds: string[] }[] = api.preAuthorizedApplications;
  // Whoever may ask for a token without a dialog is whom the server takes one from, and the other way round.
  expect(allowed.map(({ appId }) => appId)).toEqual([...HOST_CLIENTS, registration.appId]);
  for (const { delegatedPermissionIds } of allowed) expect(delegatedPermissionIds).toEqual([scope.id]);
});

test('it asks for what sharing and personal notices take, and for nothing else', async () => {
  const { registration, manifest } = await builtLocally();
  // As the permissions reference of Microsoft Graph numbers them.
  const delegated: Record<string, string> = {
    'ebf0f66e-9fb1-49e4-a278-222f76911cf4': 'ChannelMessage.Send',
    '485be79e-c497-4b35-9400-0e3fa7f2a5d4': 'Team.ReadBasic.All',
    '9d8982ae-4365-4f57-95e9-d6032a4c0b87': 'Channel.ReadBasic.All',
  };
  const [graph, ...others] = registration.requiredResourceAccess;
  expect(others).toEqual([]);
  expect(graph.resourceAppId).toBe('00000003-0000-0000-c000-000000000000');
  const asked = graph.resourceAccess.map(({ id, type }: { id: string; type: string }) => {
    expect(type).toBe('Scope');
    return `https://graph.microsoft.com/${delegated[id]}`;
  });
  expect(asked).toEqual(SHARE_SCOPES);
  expect(registration.web.redirectUris).toContain(`https://${manifest.validDomains[0]}${CONSENT_PAGE}`);
  expect(manifest.authorization.permissions.resourceSpecific).toEqual([
    { name: 'TeamsActivity.Send.Group', type: 'Application' },
  ]);
  const [activity, ...more] = manifest.activities.activityTypes;
  expect(more).toEqual([]);
  expect(activity.type).toBe('certificateExpiring' satisfies Activity['type']);
  const parameters = activity.templateText.match(/\{(\w+)\}/g);
  expect(parameters).toEqual(['{actor}', '{certification}', '{day}']);
});

test('one tab for a person, a team and a chat; it shows its own layout while it loads', async () => {
  const { manifest } = await builtLocally();
  expect(manifest.staticTabs).toHaveLength(1);
  expect(manifest.staticTabs[0]).toMatchObject({
    entityId: 'scorecard',
    scopes: ['personal', 'team', 'groupChat'],
  });
  // With the host's indicator, a page that cannot report within 30 seconds is replaced by Teams' own error.
  expect(manifest.showLoadingIndicator).toBe(false);
});

test('values of .env.<name>.user and of the process stand over those of .env.<name>', async () => {
  const root = await copiedProject();
  const values = {
    TEAMS_APP_ID: '66666666-6666-4666-8666-666666666666',
    AAD_APP_CLIENT_ID: '77777777-7777-4777-8777-777777777777',
    AAD_APP_OBJECT_ID: '88888888-8888-4888-8888-888888888888',
    BOT_ID: '99999999-9999-4999-8999-999999999999',
    TAB_DOMAIN: 'seventy.contoso.com',
    TAB_ENDPOINT: 'https://seventy.contoso.com',
    DEVELOPER_NAME: 'not this one',
    DEVELOPER_WEBSITE_URL: 'https://contoso.com/',
    DEVELOPER_PRIVACY_URL: 'https://contoso.com/privacy',
    DEVELOPER_TERMS_OF_USE_URL: 'https://contoso.com/terms',
  };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  await writeFile(join(root, 'env/.env.dev.user'), lines.join('\n'));
  const outcome = await build(root, {
    env: 'dev',
    environment: { DEVELOPER_NAME: 'Contoso "Cloud"', BOT_ID: '' },
  });
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  const files = await unzipped(outcome.files[0] ?? '');
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
  expect(manifest.developer.name).toBe('Contoso "Cloud"');
  expect(manifest.bots[0].botId).toBe(values.BOT_ID);
  expect(manifest.validDomains).toEqual(['seventy.contoso.com']);
});

test('an environment before its first provision names every value it lacks and where each comes from', async () => {
  const problems = await problemsOf(await copiedProject(), { env: 'dev' });
  expect(problems).toContain(
    'TEAMS_APP_ID has no value: run `teamsapp provision --env dev`, which fills it.',
  );
  expect(problems).toContain(
    'TAB_DOMAIN has no value: write it into env/.env.dev (the host name of the server in lower case, such as seventy.contoso.com).',
  );
  expect(problems).toHaveLength(10);
});
