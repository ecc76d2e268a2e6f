import { openLedger } from '../../../server/ledger/index.ts';

// A process that opens the ledger of a folder, says how that went, and stays until it is ended.
const opened = await openLedger({ dataDir: process.argv[2] ?? '', clock: () => new Date() });
console.log(opened.ok ? 'open' : opened.code);
if (opened.ok) setInterval(() => undefined, 60_000);
