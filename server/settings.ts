import type { z } from 'zod';
import type { FirstAdmin } from './identity/rules.ts';
import { readSecretKeys, type SecretKeys } from './secrets/index.ts';
import { type About, about, FOLDER, POSTGRES, PREVIEW, PRODUCTION } from './variables.ts';

/** Production serves a real organization; the preview is the product on one's own machine, with made-up people. */
export type Mode = 'production' | 'preview';

export interface BotSettings {
  readonly id: string;
  readonly secret: string;
  readonly serviceUrl: string;
  /** Without it cards go where the bot is installed. */
  readonly channelId?: string;
}

/** What a feed needs beside the app registration. */
export interface PartnerCenterAccess {
  readonly clientSecret: string;
  readonly keys: SecretKeys;
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
  /** The folder for files on their way in, where the database is a PostgreSQL. */
  readonly uploadsDir?: string;
  readonly publicUrl: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** The organizations that are served: that one first. */
  readonly tenants: readonly string[];
  readonly firstAdmin?: FirstAdmin;
  readonly teamsAppId: string;
  readonly bot?: BotSettings;
  readonly partnerCenter?: PartnerCenterAccess;
  /** How the app registration proves who it is towards Microsoft Graph. */
  readonly clientSecret?: string;
  /** What secrets at rest are sealed with. */
  readonly keys?: SecretKeys;
  /** What opens /metrics. */
  readonly metricsToken?: string;
  readonly proxies: number;
}

export type Settings = PreviewSettings | ProductionSettings;
export type Environment = Readonly<Record<string, string | undefined>>;
export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

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
  problems.push(...togetherProblems(given, ['DATABASE_URL', 'UPLOADS_DIR']));
  // Keys alone seal the addresses of workflows.
  for (const name of ['PARTNER_CENTER_SECRET', 'ENTRA_CLIENT_SECRET'] as const) {
    if (given[name]) problems.push(...togetherProblems(given, [name, 'SECRET_KEYS']));
  }
  problems.push(...firstAdminProblems(given));
  const bot = ['BOT_ID', 'BOT_SECRET'] as const;
  const absent = bot.filter((name) => !given[name]);
  if (absent.length === bot.length && !given.BOT_SERVICE_URL && !given.BOT_CHANNEL_ID) return problems;
  for (const name of absent) {
    const { purpose, expected } = aboutVariable(PRODUCTION, name);
    problems.push(
      `${name} is missing beside the other BOT_ settings: ${purpose}. Expected ${expected}, or none of them.`,
    );
  }
  return problems;
}

function firstAdminProblems({ FIRST_ADMIN, ENTRA_TENANT_ID, ENTRA_TENANT_IDS }: Environment): string[] {
  const [, tenant] = FIRST_ADMIN?.toLowerCase().split('/').reverse() ?? [];
  const served = `${ENTRA_TENANT_ID},${ENTRA_TENANT_IDS}`.toLowerCase();
  if (tenant === undefined || served.includes(tenant)) return [];
  return [
    'FIRST_ADMIN names an organization that is in neither ENTRA_TENANT_ID nor ENTRA_TENANT_IDS: add it.',
  ];
}

/** Variables that are of use together only. */
function togetherProblems(given: Environment, names: readonly string[]): string[] {
  const absent = names.filter((name) => !given[name]);
  if (absent.length === names.length) return [];
  return absent.map((name) => {
    const { purpose, expected } = aboutVariable(PRODUCTION, name);
    const others = names.filter((other) => other !== name).join(', ');
    return `${name} is missing beside ${others}: ${purpose}. Expected ${expected}, or none of them.`;
  });
}

function keysFrom(setting: string | undefined): { readonly keys?: SecretKeys } {
  const reading = setting === undefined ? undefined : readSecretKeys(setting);
  return reading?.ok ? { keys: reading.keys } : {};
}

function partnerCenterAccess(
  secret: string | undefined,
  keys: string | undefined,
): PartnerCenterAccess | undefined {
  const { keys: read } = keysFrom(keys);
  return secret !== undefined && read ? { clientSecret: secret, keys: read } : undefined;
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

function firstAdminFrom(setting: string, tenantId: string): FirstAdmin {
  const [id = '', tenant = tenantId] = setting.split('/').reverse();
  return { tenant, id };
}

function productionSettings(values: z.output<typeof PRODUCTION>): ProductionSettings {
  const { ENTRA_TENANT_ID: tenantId } = values;
  const { BOT_ID: id, BOT_SECRET: secret, BOT_CHANNEL_ID: channelId, BOT_SERVICE_URL: serviceUrl } = values;
  const partnerCenter = partnerCenterAccess(values.PARTNER_CENTER_SECRET, values.SECRET_KEYS);
  return {
    mode: 'production',
    ...commonSettings(values),
    ...(values.UPLOADS_DIR && { uploadsDir: values.UPLOADS_DIR }),
    publicUrl: values.PUBLIC_URL,
    clientId: values.ENTRA_CLIENT_ID,
    tenantId,
    tenants: [...new Set([tenantId, ...(values.ENTRA_TENANT_IDS ?? [])])],
    ...(values.FIRST_ADMIN && { firstAdmin: firstAdminFrom(values.FIRST_ADMIN, tenantId) }),
    teamsAppId: values.TEAMS_APP_ID,
    proxies: values.PROXIES,
    ...(values.METRICS_TOKEN && { metricsToken: values.METRICS_TOKEN }),
    ...(partnerCenter && { partnerCenter }),
    ...(values.ENTRA_CLIENT_SECRET && { clientSecret: values.ENTRA_CLIENT_SECRET }),
    ...keysFrom(values.SECRET_KEYS),
    ...(id && secret && { bot: { id, secret, serviceUrl, ...(channelId && { channelId }) } }),
  };
}
