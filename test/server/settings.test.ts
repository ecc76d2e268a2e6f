import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_ORGANIZATION } from '../../server/ledger/index.ts';
import { type Environment, type Mode, readSettings } from '../../server/settings.ts';

const GOOD = {
  PUBLIC_URL: 'https://seventy.contoso.example',
  ENTRA_CLIENT_ID: 'C11E4700-0000-4000-8000-000000000001',
  ENTRA_TENANT_ID: '0e7a0e7a-0000-4000-8000-000000000001',
  TEAMS_APP_ID: '7ea50000-0000-4000-8000-000000000001',
  DATA_DIR: 'data',
};
const BOT = {
  BOT_ID: 'b0700000-0000-4000-8000-000000000001',
  BOT_SECRET: 'the secret',
  BOT_CHANNEL_ID: '19:abc@thread.tacv2',
};

function problems(mode: Mode, environment: Environment): readonly string[] {
  const reading = readSettings(mode, environment);
  return reading.ok ? [] : reading.problems;
}

it('needs nothing for the preview', () => {
  expect(readSettings('preview', {})).toEqual({
    ok: true,
    settings: { mode: 'preview', port: 3978, dataDir: resolve('.data') },
  });
});

it('takes an empty value as none', () => {
  expect(readSettings('preview', { PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    settings: { port: 3978 },
  });
});

it('reads a production start', () => {
  expect(readSettings('production', { ...GOOD, ...BOT, PORT: '80' })).toEqual({
    ok: true,
    settings: {
      mode: 'production',
      port: 80,
      dataDir: resolve('data'),
      publicUrl: 'https://seventy.contoso.example',
      clientId: 'c11e4700-0000-4000-8000-000000000001',
      tenantId: '0e7a0e7a-0000-4000-8000-000000000001',
      tenants: ['0e7a0e7a-0000-4000-8000-000000000001'],
      teamsAppId: '7ea50000-0000-4000-8000-000000000001',
      proxies: 0,
      bot: {
        id: BOT.BOT_ID,
        secret: 'the secret',
        channelId: '19:abc@thread.tacv2',
        serviceUrl: 'https://smba.trafficmanager.net/teams',
      },
    },
  });
});

const SECOND = '0e7a0e7a-0000-4000-8000-000000000002';
const PERSON = '0b1ec700-0000-4000-8000-000000000001';

it.each(['ENTRA_TENANT_ID', 'ENTRA_TENANT_IDS'])('lets nobody sign in to the sample: %s', (name) => {
  expect(problems('production', { ...GOOD, [name]: SAMPLE_ORGANIZATION })).toEqual([
    expect.stringContaining(`${name} is `),
  ]);
});

it('serves further organizations, the own one first, each once', () => {
  const more = ` ${SECOND.toUpperCase()}, ${GOOD.ENTRA_TENANT_ID}`;
  expect(readSettings('production', { ...GOOD, ENTRA_TENANT_IDS: more })).toMatchObject({
    settings: { tenants: [GOOD.ENTRA_TENANT_ID, SECOND] },
  });
});

it.each([
  [PERSON, GOOD.ENTRA_TENANT_ID],
  [`${SECOND}/${PERSON.toUpperCase()}`, SECOND],
])('names the first admin: %s', (setting, tenant) => {
  expect(
    readSettings('production', { ...GOOD, ENTRA_TENANT_IDS: SECOND, FIRST_ADMIN: setting }),
  ).toMatchObject({ settings: { firstAdmin: { tenant, id: PERSON } } });
});

it('wants the first admin in an organization that is served', () => {
  expect(problems('production', { ...GOOD, FIRST_ADMIN: `${SECOND}/${PERSON}` })).toEqual([
    expect.stringMatching(/^FIRST_ADMIN names an organization/),
  ]);
});

it('keeps no tokens of people without a key to seal them with', () => {
  const [problem, ...others] = problems('production', { ...GOOD, ENTRA_CLIENT_SECRET: 'the secret' });
  expect(others).toEqual([]);
  expect(problem).toMatch(/^SECRET_KEYS is missing beside ENTRA_CLIENT_SECRET: /);
  expect(problem).not.toContain('the secret');
  const SECRET_KEYS = Buffer.alloc(32, 1).toString('base64');
  expect(
    readSettings('production', { ...GOOD, ENTRA_CLIENT_SECRET: 'the secret', SECRET_KEYS }),
  ).toMatchObject({
    settings: { clientSecret: 'the secret', keys: [{}] },
  });
});

it('wants a folder for files beside PostgreSQL, and beside nothing else', () => {
  const { DATA_DIR: _, ...rest } = GOOD;
  const server = { DATABASE_URL: 'postgres://db/seventy' };
  expect(problems('production', { ...rest, ...server })).toEqual([
    expect.stringMatching(/^UPLOADS_DIR is missing beside DATABASE_URL: the folder where files lie/),
  ]);
  expect(problems('production', { ...GOOD, UPLOADS_DIR: 'uploads' })).toEqual([
    expect.stringMatching(/^DATABASE_URL is missing beside UPLOADS_DIR: /),
  ]);
  expect(readSettings('production', { ...rest, ...server, UPLOADS_DIR: 'uploads' })).toMatchObject({
    settings: { databaseUrl: server.DATABASE_URL, uploadsDir: resolve('uploads') },
  });
});

it('lists everything that is missing at once, each with what it is for', () => {
  const found = problems('production', {});
  expect(found.map((text) => text.match(/^[A-Z_]+( or [A-Z_]+)? is missing: \w+/)?.[0])).toEqual([
    'PUBLIC_URL is missing: the',
    'ENTRA_CLIENT_ID is missing: the',
    'ENTRA_TENANT_ID is missing: the',
    'TEAMS_APP_ID is missing: the',
    'DATABASE_URL or DATA_DIR is missing: where',
  ]);
});

it('lists wrong, missing and contradictory settings together', () => {
  const { TEAMS_APP_ID: _, ...without } = GOOD;
  const environment = { ...without, PORT: 'x', DATABASE_URL: 'postgres://db/seventy', BOT_ID: BOT.BOT_ID };
  expect(problems('production', environment).map((text) => text.split(' ')[0])).toEqual([
    'PORT',
    'TEAMS_APP_ID',
    'DATABASE_URL',
    'UPLOADS_DIR',
    'BOT_SECRET',
  ]);
});

it.each<[Mode, string, string]>([
  ['preview', 'PORT', '65536'],
  ['preview', 'PORT', '-1'],
  ['preview', 'PORT', '80.5'],
  ['preview', 'PORT', '0x50'],
  ['preview', 'DATABASE_URL', 'mysql://db/seventy'],
  ['preview', 'DATABASE_URL', 'db'],
  ['production', 'PUBLIC_URL', 'http://seventy.contoso.example'],
  ['production', 'PUBLIC_URL', 'https://seventy.contoso.example/teams'],
  ['production', 'PUBLIC_URL', 'https://seventy.contoso.example/?a=b'],
  ['production', 'PUBLIC_URL', 'seventy.contoso.example'],
  ['production', 'ENTRA_CLIENT_ID', 'seventy'],
  ['production', 'ENTRA_TENANT_ID', 'common'],
  ['production', 'TEAMS_APP_ID', '{TEAMS_APP_ID}'],
  ['production', 'ENTRA_TENANT_IDS', 'contoso.example'],
  ['production', 'FIRST_ADMIN', 'ada@contoso.example'],
  ['production', 'FIRST_ADMIN', '------------------------------------'],
  ['production', 'BOT_ID', 'bot'],
  ['production', 'BOT_CHANNEL_ID', 'General'],
  ['production', 'BOT_SERVICE_URL', 'http://smba.trafficmanager.net/teams'],
])('refuses in %s a wrong %s: %s', (mode, name, value) => {
  const environment = mode === 'production' ? { ...GOOD, ...BOT, [name]: value } : { [name]: value };
  expect(problems(mode, environment).map((text) => text.split(' ')[0])).toEqual([name]);
});

it.each([
  ['DATABASE_URL', 'mysql://user:hidden@db/seventy'],
  ['BOT_SECRET', 'hidden'],
])('never repeats the value of %s', (name, value) => {
  expect(problems('production', { [name]: value }).join()).not.toContain('hidden');
});

it.each(['BOT_ID', 'BOT_SECRET'] as const)('wants the bot whole: without %s', (name) => {
  const found = problems('production', { ...GOOD, ...BOT, [name]: undefined });
  expect(found).toEqual([expect.stringMatching(`^${name} is missing beside the other BOT_ settings`)]);
});

it('wants the rest of the bot where only its service address is set', () => {
  const environment = { ...GOOD, BOT_SERVICE_URL: 'https://smba.trafficmanager.net/emea/' };
  expect(problems('production', environment)).toHaveLength(2);
});

it('never opens the preview where NODE_ENV says production', () => {
  expect(problems('preview', { NODE_ENV: 'production' })).toEqual([expect.stringContaining('npm run serve')]);
});
