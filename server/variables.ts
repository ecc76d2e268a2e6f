import { resolve } from 'node:path';
import { z } from 'zod';
import { isServiceUrl } from './channels/serviceUrl.ts';
import { SAMPLE_ORGANIZATION } from './ledger/index.ts';
import { readSecretKeys } from './secrets/index.ts';

/** What a variable is for and what it must look like: every complaint says both. */
export interface About {
  readonly purpose: string;
  readonly expected: string;
  /** The value is never repeated in a message. */
  readonly secret?: true;
}
export const about = z.registry<About>();

const DEFAULT_SERVICE_URL = 'https://smba.trafficmanager.net/teams';
export const FOLDER = 'the folder of the embedded database';
export const POSTGRES = 'the PostgreSQL database to use in place of the embedded one';

const guid = z.guid().toLowerCase();
/** The organization of the sample has no people. */
const tenant = guid.refine((id) => id !== SAMPLE_ORGANIZATION);
const guidFor = (purpose: string, of = guid) =>
  of.clone().register(about, { purpose, expected: 'an id such as 22222222-2222-4222-8222-222222222222' });
const address = (protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''));

/** What the preview reads from the environment. */
export const PREVIEW = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .default(3978)
    .register(about, {
      purpose: 'the port this server listens on',
      expected: 'a whole number from 0 to 65535',
    }),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder))
    .register(about, { purpose: FOLDER, expected: 'a folder that can be written' }),
  DATABASE_URL: address(['postgres:', 'postgresql:']).optional().register(about, {
    purpose: POSTGRES,
    expected: 'an address such as postgresql://user:password@host:5432/seventy',
    secret: true,
  }),
});

/** What the production start reads. */
export const PRODUCTION = PREVIEW.extend({
  UPLOADS_DIR: z
    .string()
    .transform((folder) => resolve(folder))
    .optional()
    .register(about, {
      purpose: 'the folder where files lie until they are read, where the data is on PostgreSQL',
      expected: 'a folder of the user who runs this server alone, on a disk that is kept',
    }),
  METRICS_TOKEN: z.string().min(16).regex(/^\S+$/).optional().register(about, {
    purpose: 'what a program sends as its bearer token to read /metrics',
    expected: 'at least 16 characters without spaces',
    secret: true,
  }),
  PROXIES: z.string().regex(/^\d$/).transform(Number).default(0).register(about, {
    purpose: 'how many reverse proxies stand in front of this server',
    expected: 'a whole number from 0 to 9',
  }),
  PUBLIC_URL: address(['https:'])
    .refine((text) => URL.parse(text)?.href === `${URL.parse(text)?.origin}/`)
    .transform((text) => new URL(text).origin)
    .register(about, {
      purpose: 'the address at which Teams reaches this server',
      expected: 'an https address without a path, such as https://seventy.contoso.com',
    }),
  ENTRA_CLIENT_ID: guidFor('the application (client) id of the app registration that people sign in to'),
  ENTRA_TENANT_ID: guidFor('the directory (tenant) id of the organization whose people may sign in', tenant),
  ENTRA_TENANT_IDS: z
    .string()
    .transform((text) => text.split(',').map((id) => id.trim().toLowerCase()))
    .pipe(z.array(tenant))
    .optional()
    .register(about, {
      purpose: 'further organizations whose people may sign in, each with its own data',
      expected: 'directory (tenant) ids, parted by commas',
    }),
  FIRST_ADMIN: z
    .string()
    .toLowerCase()
    .regex(/^([\da-f-]{36}\/)?[\da-f-]{36}$/)
    .refine((text) => text.split('/').every((id) => z.guid().safeParse(id).success))
    .optional()
    .register(about, {
      purpose: 'who is an admin before anybody has been given a role',
      expected:
        'the object id of a person, after the id of their organization and a slash where there are several',
    }),
  TEAMS_APP_ID: guidFor('the id of the Teams app, to which the links in cards lead'),
  ENTRA_CLIENT_SECRET: z.string().optional().register(about, {
    purpose: 'how the app registration proves who it is when it posts for a person, or tells one something',
    expected: 'a client secret of the app registration',
    secret: true,
  }),
  PARTNER_CENTER_SECRET: z.string().optional().register(about, {
    purpose: 'how the app registration proves who it is when it pulls reports from Partner Center',
    expected: 'a client secret of the app registration',
    secret: true,
  }),
  SECRET_KEYS: z
    .string()
    .refine((text) => readSecretKeys(text).ok)
    .optional()
    .register(about, {
      purpose:
        'the keys that secrets at rest are encrypted with, as the access to Partner Center and the address of a workflow; the first seals, all open',
      expected:
        '32 random bytes in base64, as "openssl rand -base64 32" prints them, or several parted by commas',
      secret: true,
    }),
  BOT_ID: guid.optional().register(about, {
    purpose: 'the client id of the bot that posts the cards',
    expected: 'an id such as 22222222-2222-4222-8222-222222222222',
  }),
  BOT_SECRET: z.string().optional().register(about, {
    purpose: 'how the bot proves who it is',
    expected: 'a client secret of the bot',
    secret: true,
  }),
  BOT_CHANNEL_ID: z
    .string()
    .regex(/^19:[^\s;]+@thread\.(tacv2|skype)$/)
    .optional()
    .register(about, {
      purpose: 'the channel the bot posts to, in place of those it is installed in',
      expected: 'an id such as 19:…@thread.tacv2',
    }),
  BOT_SERVICE_URL: z
    .string()
    .refine((text) => isServiceUrl(text, false))
    .optional()
    .transform((text = DEFAULT_SERVICE_URL) => text.replace(/\/+$/, ''))
    .register(about, {
      purpose: 'the address of the connector that takes the cards',
      expected: `an https address such as ${DEFAULT_SERVICE_URL}`,
    }),
});
