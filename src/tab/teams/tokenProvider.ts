import type { NoTokenReason } from './tokenSource.ts';

// What the tab knows of signing in: a token, or why there is none.

export interface SignInFailure {
  readonly code: string;
  readonly reason: NoTokenReason;
  readonly id: string;
}
export type TokenAnswer =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly failure: SignInFailure };

export interface TokenProvider {
  token(fresh?: boolean): Promise<TokenAnswer>;
  /** The person has asked to sign in: the next request may open a window for it. */
  personAsked(): void;
}
