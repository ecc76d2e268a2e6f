import { authentication } from '@microsoft/teams-js';

const SIZE = { width: 600, height: 640 };
const CANCELLED = 'CancelledByUser';
/** As the contract names it: our own page, which the window begins and ends at. */
const PAGE = '/tab/consent.html';
/** What that page puts before the reason why the sign-in service has given no consent. */
export const NOT_GIVEN = 'not given: ';

/** no-window: the host, or the browser, has opened none. */
export type Agreement = 'agreed' | 'refused' | 'no-window';

/** Has the host open a window in which the person agrees that the app acts for them. Never called but for a press. */
export async function agree(address: string): Promise<Agreement> {
  try {
    await authentication.authenticate({ url: `${location.origin}${PAGE}#${address}`, ...SIZE });
    return 'agreed';
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return why === CANCELLED || why.startsWith(NOT_GIVEN) ? 'refused' : 'no-window';
  }
}
