import { embeddedPlace } from '../ledger/place.ts';
import { conversationTests } from './conversation.ts';

conversationTests('the embedded ledger', async () => embeddedPlace());
