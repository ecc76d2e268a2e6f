import { pino } from 'pino';
import { connectorChannel } from '../../server/channels/connector.ts';
import { openLedger } from '../../server/ledger/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { BOT, CHANNEL } from '../server/channels/fakeConnector.ts';

// A process that sends what waits, says when nothing is left, and stays until it is killed. Its clock begins where
// it is told, and waiting for a turn takes it no time.
const [dataDir = '', databaseUrl, origin, begin] = process.argv.slice(2);
const started = Date.now();
let waited = 0;
const clock = () => new Date(Number(begin) + waited + Date.now() - started);
const opened = await openLedger({ dataDir, databaseUrl: databaseUrl || undefined, clock });
if (!opened.ok) throw new Error(opened.sentence);
const { ledger } = opened;
const outcome = connectorChannel({
  ...{ botId: BOT.id, secret: BOT.secret, channelId: CHANNEL, allowLoopback: true, clock },
  tokenUrl: `${origin}/tenant/oauth2/v2.0/token`,
  serviceUrl: `${origin}/teams`,
});
if (!outcome.ok) throw new Error(outcome.reason);
const tasks = startTasks({
  ...{ ledger, channel: outcome.channel, clock, log: pino({ level: 'silent' }) },
  sleep: async (ms) => {
    waited += ms;
  },
  app: { appId: '33333333-3333-4333-8333-333333333333', publicUrl: 'https://seventy.contoso.example' },
});
await tasks.notify();
const [organization = ''] = await ledger.organizationIds();
const left = await ledger.scope(organization).pendingEvents();
console.log(left.length === 0 ? 'idle' : `${left.length} left`);
setInterval(() => undefined, 60_000);
