import { pino } from 'pino';
import { ActivityFeed } from '../../server/channels/activityFeed.ts';
import type { Channel } from '../../server/channels/channel.ts';
import { connectorChannel } from '../../server/channels/connector.ts';
import { workflowChannel } from '../../server/channels/workflow.ts';
import { type Ledger, openLedger } from '../../server/ledger/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { BOT, CHANNEL } from '../server/channels/fakeConnector.ts';
import { APP } from '../server/channels/fakeGraph.ts';
import { ADDRESS } from '../server/channels/fakeWorkflow.ts';

// A process that sends what waits for one organization, says when nothing is left, and stays until it is killed. Its
// clock begins where it is told, and waiting for a turn takes it no time.
const [dataDir = '', databaseUrl, organization = '', origin = '', begin, transport] = process.argv.slice(2);
const started = Date.now();
let waited = 0;
const clock = () => new Date(Number(begin) + waited + Date.now() - started);
const opened = await openLedger({ dataDir, databaseUrl: databaseUrl || undefined, clock });
if (!opened.ok) throw new Error(opened.sentence);
const ledger: Ledger = { ...opened.ledger, organizationIds: async () => [organization] };

function channel(): Channel | undefined {
  if (transport === 'feed') return undefined;
  const outcome =
    transport === 'workflow'
      ? workflowChannel({ address: ADDRESS, clock, connect: { origin, resolve: async () => ['20.50.1.2'] } })
      : connectorChannel({
          ...{ botId: BOT.id, secret: BOT.secret, channelId: CHANNEL, allowLoopback: true, clock },
          tokenUrl: `${origin}/tenant/oauth2/v2.0/token`,
          serviceUrl: `${origin}/teams`,
        });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.channel;
}

const tasks = startTasks({
  ...{ ledger, channel: channel(), clock, log: pino({ level: 'silent' }) },
  sleep: async (ms) => {
    waited += ms;
  },
  feedOf: (tenant) =>
    new ActivityFeed({
      ...{ tenant, clientId: APP.id, secret: APP.secret, clock },
      tokenUrl: `${origin}/tenant/oauth2/v2.0/token`,
      graphUrl: `${origin}/v1.0`,
    }),
  app: { appId: '33333333-3333-4333-8333-333333333333', publicUrl: 'https://seventy.contoso.example' },
});
await tasks.notify();
const scope = ledger.scope(organization);
const left = [...(await scope.pendingEvents()), ...(await scope.pendingNotices())];
console.log(left.length === 0 ? 'idle' : `${left.length} left`);
setInterval(() => undefined, 60_000);
