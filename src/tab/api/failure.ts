import type { SignInFailure } from '../teams/tokenProvider.ts';

/** Why there is nothing to show. Every kind has its id, under which the other side may know more. */
export type Failure =
  | { readonly kind: 'sign-in'; readonly id: string; readonly failure: SignInFailure }
  /** The server's own answer. */
  | {
      readonly kind: 'refused';
      readonly id: string;
      readonly status: number;
      readonly code: string;
      /** After how many seconds it may be asked again, where the answer says so. */
      readonly retryAfter?: number | undefined;
      /** What more there is to it: the first value that the answer calls wrong. */
      readonly reason?: string | undefined;
      /** What the sign-in service wants to be asked with, where consent is needed. */
      readonly claims?: string | undefined;
    }
  /** An answer that is not of the server's making: a proxy's page, say. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly id: string }
  /** A mistake in the program. */
  | { readonly kind: 'broken'; readonly id: string };

/** A failure on its way through libraries that know of errors only. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export const failureOf = (error: unknown): Failure =>
  error instanceof FailureError ? error.failure : { kind: 'broken', id: crypto.randomUUID() };

/** Whether the same request may well succeed in a moment, without anybody doing anything. */
export const isPassing = (failure: Failure): boolean =>
  failure.kind === 'unreachable' ||
  ((failure.kind === 'refused' || failure.kind === 'unreadable') && [502, 503, 504].includes(failure.status));
