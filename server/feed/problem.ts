/** Everything that can be expected to stand between us and a file of Partner Center. The list is closed. */
export type FeedProblemCode =
  | 'consent-needed'
  | 'app-refused'
  | 'not-authorized'
  | 'redacted'
  | 'no-such-dataset'
  | 'no-such-column'
  | 'query-refused'
  | 'throttled'
  | 'unavailable'
  | 'report-failed'
  | 'link-expired'
  | 'truncated'
  | 'too-large'
  | 'unexpected-answer'
  | 'cancelled';

export interface FeedProblem {
  readonly code: FeedProblemCode;
  /** What happened, and where. */
  readonly detail: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The columns it is about, as they were asked for. */
  readonly columns?: readonly string[];
  /** When Partner Center wants to be asked again. */
  readonly retryAt?: Date;
}

export interface FeedFailure {
  readonly ok: false;
  readonly problem: FeedProblem;
}

export type FeedResult<T> = { readonly ok: true; readonly value: T } | FeedFailure;

const ROLE = 'the role Executive report viewer';

const REMEDIES: Readonly<Record<FeedProblemCode, string>> = {
  'consent-needed': `An administrator connects Partner Center again, signing in with a second factor and an account that has ${ROLE}.`,
  'app-refused':
    'Check the client id, the client secret (it may have expired) and the permission user_impersonation of the Partner Center API in the app registration.',
  'not-authorized': `Give the account that connected Partner Center ${ROLE}, or connect again with an account that has it.`,
  redacted: `The account lacks ${ROLE}: give it that role in Partner Center, or connect again with an account that has it.`,
  'no-such-dataset': 'Download the report in Partner Center and import the file.',
  'no-such-column':
    'Partner Center has renamed or dropped it. Download the report in Partner Center and import the file, until this program knows the new name.',
  'query-refused': 'Download the report in Partner Center and import the file.',
  throttled: 'Nothing needs to be done: the next pull asks again.',
  unavailable:
    'Nothing needs to be done: the next pull asks again. If it lasts, look at the status of Partner Center.',
  'report-failed': 'The next pull asks for a new report. If it lasts, download the report in Partner Center.',
  'link-expired': 'Nothing needs to be done: the next pull asks for a new link.',
  truncated: 'Nothing was imported. The next pull fetches the file again.',
  'too-large': 'Download the report in Partner Center for a shorter time and import the file.',
  'unexpected-answer':
    'Nothing was imported. If it lasts, download the report in Partner Center and import the file.',
  cancelled: 'Start the pull again.',
};

export function failed(
  code: FeedProblemCode,
  detail: string,
  more: Pick<FeedProblem, 'columns' | 'retryAt'> = {},
): FeedFailure {
  return { ok: false, problem: { code, detail, remedy: REMEDIES[code], ...more } };
}

export const succeeded = <T>(value: T): FeedResult<T> => ({ ok: true, value });

export const CANCELLED = failed('cancelled', 'The pull was cancelled.');

const LONGEST_QUOTE = 300;

/**
 * A text of the other side, fit for a message or the log: tokens and the signed part of links are taken out, should
 * it repeat them, and it is kept short.
 */
export function quoted(text: string): string {
  const harmless = text
    .replace(/\b(https?:\/\/[^\s"'<>?#]*)[?#][^\s"'<>]*/gi, '$1?…')
    .replace(/\bBearer\s+\S+/gi, 'Bearer …')
    .replace(/\beyJ[\w-]*(\.[\w-]*)*/g, '…')
    .replace(/[\w-]{60,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return harmless.length > LONGEST_QUOTE ? `${harmless.slice(0, LONGEST_QUOTE)}…` : harmless;
}
