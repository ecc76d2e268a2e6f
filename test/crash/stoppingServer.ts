import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { startBackground } from '../../server/background.ts';
import { connectorChannel } from '../../server/channels/connector.ts';
import { openDoor } from '../../server/door.ts';
import { openLedger } from '../../server/ledger/index.ts';
import { Shutdown } from '../../server/shutdown.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { BOT, CHANNEL } from '../server/channels/fakeConnector.ts';

// A server with work in hand: it reads the files that wait and sends the cards that are due, until it is told to stop
// as a system tells it. Closed in the order in which main.ts has them closed.
const [dataDir = '', folder = '', origin = '', begin, file] = process.argv.slice(2);
const started = Date.now();
const log = pino({ level: 'info' }, pino.destination(2));
const shutdown = new Shutdown(log);
shutdown.onSignals();
const clock = () => new Date(Number(begin) + Date.now() - started);
const opened = await openLedger({ dataDir, clock });
if (!opened.ok) throw new Error(opened.sentence);
const { ledger } = opened;
shutdown.opened('ledger', () => ledger.close());
const connector = connectorChannel({
  ...{ botId: BOT.id, secret: BOT.secret, channelId: CHANNEL, allowLoopback: true, clock },
  tokenUrl: `${origin}/tenant/oauth2/v2.0/token`,
  serviceUrl: `${origin}/teams`,
});
if (!connector.ok) throw new Error(connector.reason);
const { channel } = connector;
const app = { appId: '33333333-3333-4333-8333-333333333333', publicUrl: 'https://seventy.contoso.example' };
const tasks = startTasks({ ledger, channel, clock, log, app });
shutdown.opened('tasks', () => tasks.stop());
const background = await startBackground({ ledger, tasks, clock, log, folder, nightly: false });
shutdown.opened('background', () => background.stop());
const door = await openDoor(0, '127.0.0.1');
shutdown.opened('door', () => door.close());
const [organization = ''] = await ledger.organizationIds();
const scope = ledger.scope(organization);
if (file) {
  const upload = {
    fileName: 'large.csv',
    body: createReadStream(file),
    origin: 'upload',
    by: 'ada',
  } as const;
  const receipt = await background.imports.receive(organization, {
    ...upload,
    partner: { partner: 'contoso' },
  });
  if (!('importId' in receipt)) throw new Error(receipt.outcome);
}
console.log('ready');
/** Nothing is left to do; false as well once it is being stopped. */
async function isSettled(): Promise<boolean> {
  try {
    const [newest] = await scope.imports();
    return newest?.state === 'staged' && (await scope.pendingEvents()).length === 0;
  } catch {
    return false;
  }
}
while (!(await isSettled())) await pause(100);
console.log('settled');
