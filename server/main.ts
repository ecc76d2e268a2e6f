import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { type AppParts, createApp } from './app.ts';
import { startBackground } from './background.ts';
import { botOf } from './bot.ts';
import { CannotStart } from './cannotStart.ts';
import { listenForCommands } from './commandSocket.ts';
import { prepareFolder } from './dataFolder.ts';
import { openDoor } from './door.ts';
import { feedsOf, type GraphAccess, sharingOf } from './graph.ts';
import { type Authority, ENTRA, type Registration, tokenRules } from './identity/rules.ts';
import { tokenVerifier } from './identity/verify.ts';
import { isFolderInUse, type Ledger, openLedger, servedBy } from './ledger/index.ts';
import { type Log, openLog } from './log.ts';
import { Metrics } from './metrics/metrics.ts';
import { sourceAges } from './metrics/sourceAges.ts';
import { type SecretBox, secretBox } from './secrets/index.ts';
import { type Mode, type ProductionSettings, readSettings, type Settings } from './settings.ts';
import { Shutdown } from './shutdown.ts';
import { startTasks, type Tasks } from './tasks/index.ts';
import type { Ways } from './tasks/notifications/channelWays.ts';
import { Notifications } from './tasks/notifications/notifications.ts';
import { KnownFacts } from './tasks/pages/knownFacts.ts';
import type { PartnerCenterSettings } from './tasks/partnerCenter.ts';
import { SamplePartner } from './tasks/samplePartner.ts';
import { prepareUploads, uploadsFolder } from './uploadsFolder.ts';

/** What production and the preview each bring along; everything else is the same. */
interface Installation {
  readonly registration: Registration;
  readonly authority: Authority;
  readonly tabFolder: string;
  readonly preview?: RequestHandler;
  /** Where one organization's cards go. */
  readonly own?: Ways['own'];
  /** The bot's way into the channels that it is installed in. */
  readonly bot?: Ways['bot'];
  readonly messages?: AppParts['messages'];
  /** What secrets at rest are sealed with. */
  readonly box?: SecretBox;
  /** Microsoft Graph, where it is set up. */
  readonly graph?: GraphAccess;
  /** The feed, where it is set up. */
  readonly partnerCenter?: PartnerCenterSettings;
  /** What is to be done once the server answers. */
  readonly begin?: (tasks: Tasks) => Promise<void>;
}

const realClock = (): Date => new Date();

/** Starts the server, or says in a sentence why it cannot. */
export async function start(mode: Mode): Promise<void> {
  const log = openLog(mode);
  const shutdown = new Shutdown(log);
  shutdown.onSignals();
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected');
    process.exit(1);
  });
  try {
    const address = await open(settingsFor(mode), log, shutdown);
    if (mode === 'preview') console.log(`Seventy is ready: ${address}`);
    else log.info({ address }, 'Seventy is ready');
  } catch (error) {
    await shutdown.closeAll();
    if (error instanceof CannotStart) console.error(error.message);
    else log.fatal({ err: error }, 'Seventy could not start, for a reason it does not know');
    process.exit(1);
  }
}

const alreadyRunning = (dataDir: string): string =>
  `Seventy is already running on the data folder ${dataDir}: stop it, or set DATA_DIR to another folder.`;

function settingsFor(mode: Mode): Settings {
  const reading = readSettings(mode, process.env);
  if (reading.ok) return reading.settings;
  const [first, ...others] = reading.problems;
  if (others.length === 0) throw new CannotStart(`Seventy cannot start: ${first}`);
  throw new CannotStart(`Seventy cannot start:\n${reading.problems.map((text) => `- ${text}`).join('\n')}`);
}

/**
 * Opens one thing after the other and answers with the address. A second start must learn that it is one before
 * it touches anything, and a taken port must be known before the work of opening a database.
 */
async function open(settings: Settings, log: Log, shutdown: Shutdown): Promise<string> {
  const { mode, port, dataDir, databaseUrl } = settings;
  if (!databaseUrl && (await isFolderInUse(dataDir))) throw new CannotStart(alreadyRunning(dataDir));
  if (mode === 'preview' || !databaseUrl) prepareFolder(dataDir, 'DATA_DIR');
  if (mode === 'production' && settings.uploadsDir) prepareUploads(settings.uploadsDir);

  // The preview signs in whoever asks: it is there for this machine only.
  const door = await openDoor(port, mode === 'preview' ? 'localhost' : undefined);
  const time = mode === 'preview' ? await previewTime(dataDir) : undefined;
  const clock = time?.now ?? realClock;
  const opening = await openLedger({ databaseUrl, dataDir, clock });
  if (!opening.ok) throw new CannotStart(opening.sentence);
  const { ledger } = opening;
  shutdown.opened('ledger', () => ledger.close());
  // Registered after the ledger, so closed before it: requests in hand still need it.
  shutdown.opened('door', () => door.close());

  const installation =
    settings.mode === 'production'
      ? production(settings)
      : await preview(settings, door.port, ledger, time, shutdown);
  if (settings.mode === 'production') await foundOrganizations(ledger, settings.tenants);
  const { registration, authority, own, bot, box, graph, partnerCenter, begin } = installation;
  const { publicUrl, teamsAppId: appId, tenants } = registration;
  // A command is also for an organization that was taken off the list, as to erase what is left of it.
  const served = servedBy(ledger, tenants);
  const app = { appId, publicUrl };
  const verify = tokenVerifier(tokenRules(registration, authority));
  const metrics = new Metrics();
  const { promise: begun, resolve: begins } = Promise.withResolvers<Tasks>();
  const background = await startBackground({
    ...{ ledger: served, clock, log, metrics, partnerCenter },
    tasks: {
      scorePartner: async (...partner) => (await begun).scorePartner(...partner),
      tell: async (...partner) => (await begun).tell(...partner),
    },
    folder: uploadsFolder(settings, door.port),
    // The preview's facts are made anew at every start, for the day it is.
    nightly: mode === 'production',
  });
  const notifications = new Notifications({ ledger, clock, app, own, bot, box });
  const notices = { notifications, changed: changedBy(begun) };
  const { delivered } = metrics;
  const sharing = graph && sharingOf(graph, { ledger, clock, log, app, delivered });
  const pages = { facts: new KnownFacts(ledger), sample: new SamplePartner(ledger, clock) };
  const api = { registration, ledger, ...pages, background, notices, sharing };
  const { metricsToken: token, proxies } = { metricsToken: undefined, proxies: 0, ...settings };
  const watching = { metrics, ages: sourceAges(served, clock), token };
  door.serve(createApp({ ...installation, ...api, verify, metrics: watching, proxies, log }));
  // From now on cards are posted; the preview's channel is behind the door that was just opened.
  const channelOf = metrics.countingAll(notifications.channelOf);
  const { wake } = background;
  const feedOf = graph && feedsOf(graph, clock);
  const tasks = startTasks({ ledger: served, channelOf, feedOf, delivered, wake, clock, log, app });
  shutdown.opened('tasks', () => tasks.stop());
  shutdown.opened('background', () => background.stop());
  if (!databaseUrl) {
    shutdown.opened('commands', await listenForCommands({ dataDir, api, box, log }));
  }
  // Once more, as the last: when the server stops nobody is let in while the rest is being closed.
  shutdown.opened('requests', () => door.close());
  begins(tasks);
  await begin?.(tasks);
  return publicUrl;
}

/** Lets go what an admin's word lets go; nobody waits for it to be sent. */
function changedBy(begun: Promise<Tasks>) {
  return async (organizationId: string, partnerId?: string): Promise<void> => {
    const tasks = await begun;
    if (partnerId !== undefined) await tasks.scorePartner(organizationId, partnerId);
    else void tasks.notify();
  };
}

/** The organizations whose people may sign in: whatever is imported is kept for one of them. */
async function foundOrganizations(ledger: Ledger, tenants: readonly string[]): Promise<void> {
  for (const tenant of tenants) {
    const scope = ledger.scope(tenant);
    if (await scope.organization()) continue;
    await scope.saveOrganization({ name: tenant, timeZone: 'UTC', language: 'en' });
  }
}

function production(settings: ProductionSettings): Installation {
  const { publicUrl, clientId, tenantId, tenants, teamsAppId, firstAdmin } = settings;
  const { bot, clientSecret, partnerCenter, keys } = settings;
  const tabFolder = join(import.meta.dirname, '../.build/tab');
  if (!existsSync(tabFolder)) throw new CannotStart('The tab is not built: run npm run build first.');
  const registration = { clientId, tenants, teamsAppId, publicUrl, ...(firstAdmin && { firstAdmin }) };
  return {
    ...{ registration, authority: ENTRA, tabFolder },
    ...(bot && botOf(bot, { home: tenantId, tenants }, realClock)),
    ...(keys && { box: secretBox(keys) }),
    ...(keys && clientSecret !== undefined && { graph: { clientId, clientSecret, box: secretBox(keys) } }),
    ...(partnerCenter && {
      partnerCenter: {
        application: { clientId, clientSecret: partnerCenter.clientSecret },
        box: secretBox(partnerCenter.keys),
        redirectUri: `${publicUrl}/tab/connected`,
      },
    }),
  };
}

/** The clock can be moved in the preview only. */
const previewTime = async (dataDir: string) => (await import('./preview/time.ts')).PreviewTime.open(dataDir);
type PreviewTime = Awaited<ReturnType<typeof previewTime>>;

async function preview(
  { dataDir }: Settings,
  port: number,
  ledger: Ledger,
  time: PreviewTime | undefined,
  shutdown: Shutdown,
): Promise<Installation> {
  if (!time) throw new Error('The preview has a time of its own.');
  // Loaded here and nowhere else: in production not a line of it is read.
  const { openPreview } = await import('./preview/preview.ts');
  const opened = await openPreview(`http://localhost:${port}`, dataDir, ledger, time);
  shutdown.opened('preview', () => opened.close());
  return opened;
}

if (import.meta.main) await start('production');
