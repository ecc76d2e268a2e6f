import { authentication } from '@microsoft/teams-js';

const SIZE = { width: 600, height: 640 };
const CANCELLED = 'CancelledByUser';
/** Our own pages, which the window begins and ends at: hosts open no other. */
const PAGES = { partnerCenter: '/tab/connected', sharing: '/tab/consent.html' } as const;
/** What the page puts before the reason why the sign-in service has given no consent. */
export const NOT_GIVEN = 'not given: ';

/** What a consent window came to; no-window: the host, or the browser, has opened none. */
export type ConsentAnswer =
  | { readonly kind: 'given'; readonly said: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-window' };

/** Has the host open a window in which a person consents to something; never called but for a press of a button. */
export async function askForConsent(to: keyof typeof PAGES, address: string): Promise<ConsentAnswer> {
  try {
    const url = `${location.origin}${PAGES[to]}#${address}`;
    return { kind: 'given', said: await authentication.authenticate({ url, ...SIZE }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: why === CANCELLED || why.startsWith(NOT_GIVEN) ? 'refused' : 'no-window' };
  }
}
