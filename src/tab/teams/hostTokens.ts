import { authentication } from '@microsoft/teams-js';
import { NoToken, type TokenRequest } from './tokenSource.ts';

const CANCELLED = 'CancelledByUser';

/** The host's own token for this app. The host keeps and renews it, and asks the person when it must. */
export async function hostTokens({ silent }: TokenRequest): Promise<string> {
  try {
    return await authentication.getAuthToken(silent ? { silent } : {});
  } catch (error) {
    const code = error instanceof Error ? error.message : String(error);
    throw new NoToken(code, code === CANCELLED ? 'cancelled' : 'refused');
  }
}
