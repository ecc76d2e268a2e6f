import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import { startBackground } from '../../server/background.ts';
import { openDoor } from '../../server/door.ts';
import { tokenVerifier } from '../../server/identity/verify.ts';
import { openLedger } from '../../server/ledger/index.ts';
import { LOG_FORM } from '../../server/log.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { sourceAges } from '../../server/metrics/sourceAges.ts';
import { sampleFacts } from '../../server/sample/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { Notifications } from '../../server/tasks/notifications/notifications.ts';
import { KnownFacts } from '../../server/tasks/pages/knownFacts.ts';
import { SamplePartner } from '../../server/tasks/samplePartner.ts';
import { smallTab } from '../server/appOnPort.ts';
import { openIssuer, REGISTRATION, TENANT } from '../server/identity/issuer.ts';
import { METRICS_TOKEN, ORGANIZATIONS, PEOPLE } from './load.ts';

// The server as it is assembled in production, with organizations in it and people who may sign in: it prints where
// it is and their tokens, and stays until it is told to stop.
const [dataDir = '', databaseUrl, folder = ''] = process.argv.slice(2);

const LIMITLESS = { burst: 1_000_000, perSecond: 1_000_000 };
const clock = () => new Date();
const opened = await openLedger({ dataDir, databaseUrl: databaseUrl || undefined, clock });
if (!opened.ok) throw new Error(opened.sentence);
const { ledger } = opened;
const log = pino({ ...LOG_FORM, level: 'error' }, pino.destination(2));
const app = { appId: 'app', publicUrl: 'https://seventy.example' };
const tasks = startTasks({ ledger, clock, log, app });
const metrics = new Metrics();
const background = await startBackground({ ledger, tasks, clock, log, metrics, folder, nightly: false });
const notifications = new Notifications({ ledger, clock, app });

const issuer = await openIssuer();
const tenants = [TENANT, ...Array.from({ length: ORGANIZATIONS - 1 }, () => randomUUID())];
const tokens: string[] = [];
for (const tenant of tenants) {
  await ledger.scope(tenant).saveOrganization({ name: tenant, timeZone: 'UTC', language: 'en' });
  await tasks.acceptFacts(tenant, sampleFacts(new Date().toISOString().slice(0, 10)), 'soak');
  for (let person = 0; person < PEOPLE; person++) {
    const claims = {
      tid: tenant,
      oid: randomUUID(),
      iss: issuer.issuerOf(tenant),
      roles: ['Scorecard.Admin'],
    };
    tokens.push(await issuer.sign(issuer.claims(claims)));
  }
}
const door = await openDoor(0, '127.0.0.1');
door.serve(
  createApp({
    registration: { ...REGISTRATION, tenants },
    ...{ ledger, facts: new KnownFacts(ledger), sample: new SamplePartner(ledger, clock), background },
    notices: { notifications, changed: async () => undefined },
    tabFolder: smallTab(),
    verify: tokenVerifier({ ...issuer.rules, tenants }),
    metrics: { metrics, ages: sourceAges(ledger, clock), token: METRICS_TOKEN },
    // What a person and an organization may ask is not what is measured here.
    limits: { person: LIMITLESS, organization: LIMITLESS },
    log,
  }),
);
console.log(JSON.stringify({ origin: `http://127.0.0.1:${door.port}`, tokens, tenants }));
process.once('SIGTERM', () => process.exit(0));
