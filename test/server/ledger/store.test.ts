import { embeddedPlace } from './place.ts';
import { storeTests, storeTestsIn } from './store.ts';

storeTests('the embedded ledger', async () => embeddedPlace());
storeTestsIn('Asia/Kolkata', 'the embedded ledger', async () => embeddedPlace());
