import { Router } from 'express';
import type { Channel } from '../channels/channel.ts';
import { connectorChannel } from '../channels/connector.ts';
import type { GraphAccess } from '../graph.ts';
import type { Authority, Registration } from '../identity/rules.ts';
import type { Ledger } from '../ledger/index.ts';
import { sampleFacts } from '../sample/index.ts';
import { type SecretBox, secretBox } from '../secrets/index.ts';
import { staticFiles } from '../staticFiles.ts';
import type { Tasks } from '../tasks/index.ts';
import type { OwnChannel } from '../tasks/notifications/channelWays.ts';
import { SAMPLE } from '../tasks/samplePartner.ts';
import { buildStalePages, HOST_FOLDER, TAB_FOLDER } from './build.ts';
import { PreviewChannel } from './channel.ts';
import { connectorRoutes } from './connector.ts';
import { graphRoutes } from './graph.ts';
import { type PreviewIdentity, previewIdentity } from './identity.ts';
import { previewKeys } from './keys.ts';
import { nextMonthRoutes } from './nextMonth.ts';
import { BOT, CHANNEL, CLIENT, ORGANIZATION, registrationAt, TENANT } from './organization.ts';
import type { PreviewTime } from './time.ts';

export interface Preview {
  readonly registration: Registration;
  readonly authority: Authority;
  readonly tabFolder: string;
  readonly own: OwnChannel;
  readonly box: SecretBox;
  readonly graph: GraphAccess;
  readonly preview: Router;
  begin(tasks: Tasks): Promise<void>;
  close(): Promise<void>;
}

/** All that stands in for the outside world: the pages' build, sign-in, a page in place of Teams, a channel. */
export async function openPreview(
  publicUrl: string,
  dataDir: string,
  ledger: Ledger,
  time: PreviewTime,
): Promise<Preview> {
  await buildStalePages((text) => process.stdout.write(`${text}\n`));
  const identity = await previewIdentity(publicUrl);
  const posts = await PreviewChannel.open(dataDir);
  let running: Tasks | undefined;
  const nextMonth = nextMonthRoutes(time, () => running);
  const box = secretBox(await previewKeys(dataDir));
  const teams = [connectorRoutes(identity, posts), graphRoutes(identity, posts)];
  return {
    registration: registrationAt(publicUrl),
    authority: identity.authority,
    tabFolder: TAB_FOLDER,
    own: { organizationId: TENANT, channel: channelTo(publicUrl, identity, time.now) },
    preview: Router().use(identity.routes, ...teams, nextMonth, hostPage()),
    box,
    graph: {
      ...{ clientId: CLIENT, clientSecret: identity.clientSecret, box },
      preview: {
        graphUrl: `${publicUrl}/preview/graph/v1.0`,
        signInOrigin: `${publicUrl}/preview/identity`,
      },
    },
    async begin(tasks) {
      await begin(ledger, tasks, time);
      running = tasks;
    },
    close: () => posts.close(),
  };
}

/** The product's own way to a channel, led to the preview's connector. */
function channelTo(publicUrl: string, { botSecret, tokenUrl }: PreviewIdentity, clock: () => Date): Channel {
  const opening = connectorChannel({
    botId: BOT,
    secret: botSecret,
    tokenUrl,
    serviceUrl: `${publicUrl}/preview/connector`,
    channelId: CHANNEL,
    allowLoopback: true,
    clock,
  });
  if (!opening.ok) throw new Error(opening.reason);
  return opening.channel;
}

/** The page at `/`, with what it loads below `/preview/host/`. */
function hostPage(): Router {
  const files = staticFiles(HOST_FOLDER);
  const routes = Router();
  routes.get('/', files);
  routes.use('/preview/host', files);
  return routes;
}

/** The sample as of today, taken in like any facts: kept, scored, and told in the channel. */
async function begin(ledger: Ledger, tasks: Tasks, time: PreviewTime): Promise<void> {
  const scope = ledger.scope(TENANT);
  if (!(await scope.organization())) await scope.saveOrganization(ORGANIZATION);
  // Once the next month has been delivered, that one stays.
  if (time.isMoved) return;
  await tasks.acceptFacts(TENANT, sampleFacts(time.now().toISOString().slice(0, 10)), SAMPLE);
}
