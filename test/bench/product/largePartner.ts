import { openLedger } from '../../../server/ledger/index.ts';
import { acceptFacts } from '../../../server/tasks/acceptFacts.ts';
import { KnownFacts } from '../../../server/tasks/pages/knownFacts.ts';
import { scorePartner } from '../../../server/tasks/scorePartner.ts';
import type { FactsDocument } from '../../../src/scoring/index.ts';
import { number, printTable } from '../table.ts';
import { inFreshFolder } from './server.ts';

// The people page of a partner of 100,000 customers and 200 people, and how late the server comes to anything else
// while it is being answered.

const TENANTS = 100_000;
const PEOPLE = 200;
const MONTHS = 10;
const CODES = [
  'AZ-104',
  'AZ-305',
  'AZ-500',
  'SC-200',
  'SC-300',
  'AZ-700',
  'SC-100',
  'AZ-400',
  'DP-700',
  'DP-600',
];
const NOW = new Date('2026-11-20T00:00:00Z');
const PARTNER = { partnerId: 'large', name: 'Large' };

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

function facts(): FactsDocument {
  return {
    partner: { id: PARTNER.partnerId, name: PARTNER.name },
    asOf: '2026-10-31',
    people: times(PEOPLE, (i) => ({ id: `p${i}`, name: `Person ${i}` })),
    certifications: times(PEOPLE * 3, (i) => ({
      person: `p${i % PEOPLE}`,
      certification: CODES[(i * 7) % CODES.length] ?? '',
      earned: '2026-03-01',
      expires: '2027-03-01',
    })),
    customers: times(TENANTS, (i) => ({ tenant: `t${i}`, segment: i % 3 === 0 ? 'enterprise' : 'smb' })),
    azure: times(TENANTS * 3, (i) => ({
      month: `2026-${String((i % MONTHS) + 1).padStart(2, '0')}`,
      tenant: `t${i % TENANTS}`,
      service: 'Virtual Machines',
      association: 'PAL',
      acr: 1_000 + (i % 5_000),
    })),
  };
}

export async function printLargePartner(): Promise<void> {
  await inFreshFolder(async (dataDir) => {
    const opening = await openLedger({ dataDir, clock: () => NOW });
    if (!opening.ok) throw new Error(opening.sentence);
    const { ledger } = opening;
    const scope = ledger.scope('bench');
    await scope.saveOrganization({ name: 'Bench', timeZone: 'UTC', language: 'en' });
    await acceptFacts(scope, facts(), 'bench');
    await scorePartner(scope, PARTNER.partnerId, { now: NOW, on: undefined });
    const known = new KnownFacts(ledger);
    const question = {
      asked: { designation: 'infrastructure' },
      viewer: { role: 'admin', names: true },
    } as const;
    const rows: string[][] = [];
    for (const what of ['the first time, its facts handed to the thread', 'again', 'and again']) {
      const watch = watchTurns();
      const start = performance.now();
      await known.answer('bench', PARTNER, 'skilling', question);
      rows.push([what, number(performance.now() - start), number(watch.latest())]);
    }
    printTable(
      [`People page of ${number(TENANTS)} customers, ${PEOPLE} people`, 'ms', 'longest wait of others, ms'],
      rows,
    );
    await ledger.close();
  });
}

/** How late the server has come to its turns. */
function watchTurns(): { latest(): number } {
  const EVERY_MS = 5;
  let at = performance.now();
  let latest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    latest = Math.max(latest, now - at - EVERY_MS);
    at = now;
  }, EVERY_MS);
  return {
    latest() {
      clearInterval(timer);
      return latest;
    },
  };
}
