/** One request for a token. */
export interface TokenRequest {
  /** An id under which the request can be found in the sign-in service's records, where it is passed on. */
  readonly id: string;
  /** The token from before was refused: not that one again. */
  readonly fresh: boolean;
  /** Whether a window may be opened to ask the person. */
  readonly mayAsk: boolean;
  /** The second try: whatever happens, without the person noticing. */
  readonly silent: boolean;
}

/** Where tokens come from; says why with a NoToken when there is none. */
export type TokenSource = (request: TokenRequest) => Promise<string>;

/** person: they must be asked first; cancelled: they have said no. */
export type NoTokenReason = 'person' | 'cancelled' | 'no-answer' | 'no-token' | 'refused';

export class NoToken extends Error {
  /** The host's or the library's own word for it. */
  readonly code: string;
  readonly reason: NoTokenReason;
  constructor(code: string, reason: NoTokenReason) {
    super(code);
    this.code = code;
    this.reason = reason;
  }
}
