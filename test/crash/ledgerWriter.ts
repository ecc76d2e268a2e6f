import { randomBytes } from 'node:crypto';
import { openLedger } from '../../server/ledger/index.ts';
import { instantOf, NEAR_EVENT, PARTNER, scoresOf } from './ledgerWrites.ts';

// A process that saves facts and scores without end and says each time what it was promised, until it is killed.
const [dataDir = '', databaseUrl, first] = process.argv.slice(2);
let write = Number(first);
const opened = await openLedger({ dataDir, databaseUrl, clock: () => new Date(instantOf(write)) });
if (!opened.ok) throw new Error(opened.sentence);
const scope = opened.ledger.scope('crash');
for (; ; write++) {
  // Noise that cannot be compressed, so that the content takes several pieces.
  const document = { write, noise: randomBytes(1_500_000).toString('base64') };
  const facts = { partnerId: PARTNER, period: '2026-10-31', document, rowCounts: { write }, by: 'crash' };
  if (!(await scope.saveFacts(facts)).ok) throw new Error('facts were not saved');
  console.log(`facts ${write}`);
  const events = [{ ...NEAR_EVENT, epoch: write, payload: { write } }];
  if (!(await scope.saveScores(PARTNER, scoresOf(write), events)).ok)
    throw new Error('scores were not saved');
  console.log(`scores ${write}`);
}
