import { embeddedPlace } from './place.ts';
import { storeTests, storeTestsIn } from './store.ts';

// In the machine's own time zone every other test runs on this engine as well.
if (process.env.TEST_LENGTH === 'long') storeTests('the embedded ledger', async () => embeddedPlace());
storeTestsIn('Asia/Kolkata', 'the embedded ledger', async () => embeddedPlace());
