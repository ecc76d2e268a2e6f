import type { FeedProblemCode } from './problem.ts';

/** Why connecting Partner Center did not succeed: what can go wrong with a sign-in, and with any call. */
export type ConsentProblemCode =
  | 'state-unknown'
  | 'state-expired'
  | 'another-person'
  | 'declined'
  | 'code-refused'
  | 'token-untrusted'
  | 'another-organization'
  | 'without-second-factor'
  | 'not-lasting'
  | FeedProblemCode;

export interface ConsentFailure {
  readonly ok: false;
  readonly problem: {
    readonly code: ConsentProblemCode;
    readonly detail: string;
    readonly remedy: string;
  };
}

export type ConsentResult<T> = { readonly ok: true; readonly value: T } | ConsentFailure;

type OwnCode = Exclude<ConsentProblemCode, FeedProblemCode> | 'app-refused' | 'unavailable';

const AGAIN = 'Connect Partner Center again.';

const REMEDIES: Readonly<Record<OwnCode, string>> = {
  'state-unknown': AGAIN,
  'state-expired': AGAIN,
  'another-person': 'The same administrator has to begin and to end it: connect Partner Center again.',
  declined: 'Connect Partner Center again and accept what is asked for, or let somebody do it who may.',
  'code-refused': AGAIN,
  'token-untrusted': `${AGAIN} If it lasts, check the tenant id and the client id in the settings.`,
  'another-organization': 'Connect with an account of your own organization.',
  'without-second-factor':
    'Turn on multi-factor authentication for the account (Partner Center demands it) and connect again.',
  'not-lasting': 'Allow the permission offline_access in the app registration and connect again.',
  'app-refused':
    'Check the client id, the client secret (it may have expired), the redirect address and the permission user_impersonation of the Partner Center API in the app registration.',
  unavailable: 'Try again in a moment.',
};

export function notConsented(code: OwnCode, detail: string): ConsentFailure {
  return { ok: false, problem: { code, detail, remedy: REMEDIES[code] } };
}

/** The sign-in says no by names of its own, of which only the form is trusted. */
export function declined(error: string): ConsentFailure {
  const name = /^[a-z_]{1,40}$/.test(error) ? error : 'an unknown error';
  return notConsented('declined', `The sign-in ended without giving access (${name}).`);
}
