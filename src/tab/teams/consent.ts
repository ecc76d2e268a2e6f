import { authentication } from '@microsoft/teams-js';

/** What a consent window came to: what the sign-in brought back, or why it brought nothing. */
export type ConsentAnswer =
  | { readonly kind: 'back'; readonly back: ConsentBack }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-window' }
  | { readonly kind: 'nothing' };

export interface ConsentBack {
  readonly state: string;
  readonly code?: string;
  readonly error?: string;
}

const SIZE = { width: 600, height: 640 };
const CANCELLED = 'CancelledByUser';
/** Our own page, which the window begins and ends at: hosts open no other. */
const PAGE = '/tab/connected';

/** Has the host open a window in which a person gives access; never called but for a press of a button. */
export async function askForConsent(address: string): Promise<ConsentAnswer> {
  try {
    const url = `${location.origin}${PAGE}#${address}`;
    const said = await authentication.authenticate({ url, ...SIZE });
    const back = readBack(said);
    return back ? { kind: 'back', back } : { kind: 'nothing' };
  } catch (error) {
    const code = error instanceof Error ? error.message : String(error);
    return { kind: code === CANCELLED ? 'cancelled' : 'no-window' };
  }
}

function readBack(said: string): ConsentBack | undefined {
  const given = new URLSearchParams(said);
  const state = given.get('state');
  const code = given.get('code');
  const error = given.get('error');
  if (!state || !(code || error)) return undefined;
  return { state, ...(code && { code }), ...(error && { error }) };
}
