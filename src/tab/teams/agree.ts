import { authentication } from '@microsoft/teams-js';
import { CONSENT_PAGE } from '#contract';

const SIZE = { width: 600, height: 640 };

/**
 * Has the host open a window in which the person agrees that the app acts for them; whether they did. Never called
 * but for a press of a button.
 */
export async function agree(address: string): Promise<boolean> {
  try {
    await authentication.authenticate({ url: `${location.origin}${CONSENT_PAGE}#${address}`, ...SIZE });
    return true;
  } catch {
    return false;
  }
}
