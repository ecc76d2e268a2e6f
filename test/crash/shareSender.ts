import { openLedger } from '../../server/ledger/index.ts';
import { sharingOn } from '../server/api/sharing.ts';
import { CHANNEL, TEAM } from '../server/channels/fakeGraph.ts';

// A process in which somebody shares cards, one after the other, each under its key and with its name in the
// message. It says what became of them, and stays until it is killed.
const [dataDir = '', databaseUrl, organization = '', origin = '', begin, keys = ''] = process.argv.slice(2);
const started = Date.now();
let waited = 0;
const clock = () => new Date(Number(begin) + waited + Date.now() - started);
const opened = await openLedger({ dataDir, databaseUrl: databaseUrl || undefined, clock });
if (!opened.ok) throw new Error(opened.sentence);
const sleep = async (ms: number) => {
  waited += ms;
};
const sharing = sharingOn({ origin, graphUrl: `${origin}/v1.0` }, opened.ledger, { clock, sleep });
const outcomes: Record<string, string> = {};
for (const idempotencyKey of keys.split(',')) {
  const shared = await sharing.share(
    { tenant: organization, id: 'ada', token: 'ada’s token' },
    {
      ...{ teamId: TEAM, channelId: CHANNEL, designation: 'security', idempotencyKey },
      partner: { partnerId: 'contoso', name: 'Contoso' },
      // One that is shared anew keeps its name.
      message: `order ${idempotencyKey.replace(' again', '')}`,
    },
  );
  outcomes[idempotencyKey] = shared.ok ? 'sent' : shared.code;
}
console.log(JSON.stringify(outcomes));
setInterval(() => undefined, 60_000);
