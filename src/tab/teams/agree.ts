import { authentication } from '@microsoft/teams-js';

/** As the contract names it: our own page, which the window begins and ends at. */
const PAGE = '/tab/consent.html';
const SIZE = { width: 600, height: 640 };

/**
 * Has the host open a window in which the person agrees that the app acts for them; whether they did. Never called
 * but for a press of a button.
 */
export async function agree(address: string): Promise<boolean> {
  try {
    await authentication.authenticate({ url: `${location.origin}${PAGE}#${address}`, ...SIZE });
    return true;
  } catch {
    return false;
  }
}
