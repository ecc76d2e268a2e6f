import type { Ledger } from './ledger.ts';

/** What can be expected to stand in the way of opening the ledger. */
export type OpenFailureCode =
  | 'folder-unusable'
  | 'folder-in-use'
  | 'database-damaged'
  | 'database-url-malformed'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-too-old'
  | 'role-bypasses-isolation'
  | 'data-newer-than-program';

export interface OpenFailure {
  readonly ok: false;
  readonly code: OpenFailureCode;
  /** One plain sentence or two: what happened, where, what to do. */
  readonly sentence: string;
}

export type OpenOutcome = { readonly ok: true; readonly ledger: Ledger } | OpenFailure;

export function failure(code: OpenFailureCode, sentence: string): OpenFailure {
  return { ok: false, code, sentence };
}
