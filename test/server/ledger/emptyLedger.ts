import { rmSync } from 'node:fs';
import { openLedger } from '../../../server/ledger/index.ts';
import { temporaryFolder } from './dataFolder.ts';

/** Before the tests: makes the one empty ledger that all new ones are copied from. */
export default async function setUp(): Promise<(() => void) | undefined> {
  if (process.env.EMPTY_LEDGER) return;
  const dataDir = temporaryFolder();
  const opened = await openLedger({ dataDir, clock: () => new Date() });
  if (!opened.ok) throw new Error(opened.sentence);
  await opened.ledger.close();
  process.env.EMPTY_LEDGER = dataDir;
  return () => {
    delete process.env.EMPTY_LEDGER;
    rmSync(dataDir, { recursive: true });
  };
}
