import { resolve } from 'node:path';
import { z } from 'zod';
import { isServiceUrl } from './channels/serviceUrl.ts';

/** Production serves a real organization; the preview is the product on one's own machine, with made-up people. */
export type Mode = 'production' | 'preview';

export interface BotSettings {
  readonly id: string;
  readonly secret: string;
  readonly serviceUrl: string;
  readonly channelId: string;
}

interface CommonSettings {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

export interface PreviewSettings extends CommonSettings {
  readonly mode: 'preview';
}

export interface ProductionSettings extends CommonSettings {
  readonly mode: 'production';
  readonly publicUrl: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly teamsAppId: string;
  readonly bot?: BotSettings;
}

export type Settings = PreviewSettings | ProductionSettings;
export type Environment = Readonly<Record<string, string | undefined>>;
export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What a variable is for and what it must look like: every complaint says both. */
interface About {
  readonly purpose: string;
  readonly expected: string;
  /** The value is never repeated in a message. */
  readonly secret?: true;
}
const about = z.registry<About>();

const DEFAULT_SERVICE_URL = 'https://smba.trafficmanager.net/teams';
const FOLDER = 'the folder of the embedded database';
const POSTGRES = 'the PostgreSQL database to use in place of the embedded one';

const guid = z.guid().toLowerCase();
const guidFor = (purpose: string) =>
  guid.clone().register(about, { purpose, expected: 'an id such as 22222222-2222-4222-8222-222222222222' });
const address = (protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''));

const PREVIEW = z.object({
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

const PRODUCTION = PREVIEW.extend({
  PUBLIC_URL: address(['https:'])
    .refine((text) => URL.parse(text)?.href === `${URL.parse(text)?.origin}/`)
    .transform((text) => new URL(text).origin)
    .register(about, {
      purpose: 'the address at which Teams reaches this server',
      expected: 'an https address without a path, such as https://seventy.contoso.com',
    }),
  ENTRA_CLIENT_ID: guidFor('the application (client) id of the app registration that people sign in to'),
  ENTRA_TENANT_ID: guidFor('the directory (tenant) id of the organization whose people may sign in'),
  TEAMS_APP_ID: guidFor('the id of the Teams app, to which the links in cards lead'),
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
      purpose: 'the channel the bot posts to',
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

/** Reads the environment once. Every missing, wrong or contradictory variable is told at the same time. */
export function readSettings(mode: Mode, environment: Environment): SettingsReading {
  // An empty value is how a shell or a compose file says "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  return mode === 'preview'
    ? read(PREVIEW, given, previewProblems(given), previewSettings)
    : read(PRODUCTION, given, productionProblems(given), productionSettings);
}

function read<T extends z.ZodObject>(
  schema: T,
  given: Environment,
  contradictions: readonly string[],
  settingsFrom: (values: z.output<T>) => Settings,
): SettingsReading {
  const result = schema.safeParse(given);
  const wrong = new Set(result.error?.issues.map((issue) => String(issue.path[0])));
  const problems = [...wrong].map((name) => complaint(name, schema, given[name])).concat(contradictions);
  if (!result.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: settingsFrom(result.data) };
}

function complaint(name: string, schema: z.ZodObject, value: string | undefined): string {
  const { purpose, expected, secret } = aboutVariable(schema, name);
  const found = value === undefined ? 'is missing' : secret ? 'has a wrong value' : `is "${value}"`;
  return `${name} ${found}: ${purpose}. Expected ${expected}.`;
}

function aboutVariable(schema: z.ZodObject, name: string): About {
  const variable = schema.shape[name];
  const known = variable && about.get(variable);
  if (!known) throw new Error(`The setting ${name} is not described.`);
  return known;
}

function previewProblems(given: Environment): string[] {
  if (given.NODE_ENV !== 'production') return [];
  return [
    'NODE_ENV is "production", where the preview with its made-up people must not run: use npm run serve.',
  ];
}

function productionProblems(given: Environment): string[] {
  const problems: string[] = [];
  if (!given.DATABASE_URL && !given.DATA_DIR) {
    problems.push(
      `DATABASE_URL or DATA_DIR is missing: where the data is kept. Set DATABASE_URL (${POSTGRES}) or DATA_DIR (${FOLDER}).`,
    );
  }
  if (given.DATABASE_URL && given.DATA_DIR) {
    problems.push(
      'DATABASE_URL and DATA_DIR contradict each other: the data is kept in one place. Remove one.',
    );
  }
  const bot = ['BOT_ID', 'BOT_SECRET', 'BOT_CHANNEL_ID'] as const;
  const absent = bot.filter((name) => !given[name]);
  if (absent.length === bot.length && !given.BOT_SERVICE_URL) return problems;
  for (const name of absent) {
    const { purpose, expected } = aboutVariable(PRODUCTION, name);
    problems.push(
      `${name} is missing beside the other BOT_ settings: ${purpose}. Expected ${expected}, or none of them.`,
    );
  }
  return problems;
}

function commonSettings(values: z.output<typeof PREVIEW>): CommonSettings {
  return {
    port: values.PORT,
    dataDir: values.DATA_DIR,
    ...(values.DATABASE_URL && { databaseUrl: values.DATABASE_URL }),
  };
}

function previewSettings(values: z.output<typeof PREVIEW>): PreviewSettings {
  return { mode: 'preview', ...commonSettings(values) };
}

function productionSettings(values: z.output<typeof PRODUCTION>): ProductionSettings {
  const { BOT_ID: id, BOT_SECRET: secret, BOT_CHANNEL_ID: channelId, BOT_SERVICE_URL: serviceUrl } = values;
  return {
    mode: 'production',
    ...commonSettings(values),
    publicUrl: values.PUBLIC_URL,
    clientId: values.ENTRA_CLIENT_ID,
    tenantId: values.ENTRA_TENANT_ID,
    teamsAppId: values.TEAMS_APP_ID,
    ...(id && secret && channelId && { bot: { id, secret, channelId, serviceUrl } }),
  };
}
