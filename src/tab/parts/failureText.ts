import type { TabWords } from '#words';
import type { Failure } from '../api/failure.ts';

interface FailureText {
  /** What failed, where the text alone does not say it. */
  readonly title?: string;
  readonly text: string;
  /** Asking again could not help. */
  readonly final?: true;
}

/** Without a connection hosts cannot say who somebody is either. */
export const isAway = ({ kind }: Failure): boolean =>
  !navigator.onLine && (kind === 'sign-in' || kind === 'unreachable');

/** What to say where an answer should be. */
export function failureText(failure: Failure, t: TabWords): FailureText {
  if (isAway(failure)) return { title: t.offline, text: t.offlineText };
  switch (failure.kind) {
    case 'sign-in':
      return { title: t.notSignedIn, text: t.noToken[failure.failure.reason] };
    case 'refused':
      return refusalText(failure, t);
    case 'unreachable':
      return { title: t.unreachable, text: t.unreachableText };
    case 'unreadable':
      return { title: t.unreadable, text: t.unreadableText };
    case 'broken':
      return { title: t.broken, text: t.brokenText };
  }
}

type Refusal = Extract<Failure, { readonly kind: 'refused' }>;

function refusalText({ status, code, retryAfter }: Refusal, t: TabWords): FailureText {
  if (code === 'query-invalid') return { text: t.pages.sight.notScored, final: true };
  if (code === 'admin-only') return { text: t.pages.adminOnly, final: true };
  if (status === 401) return { title: t.notSignedIn, text: t.tokenRefused };
  if (status === 403) return { title: t.notAllowed, text: t.notAllowedText };
  if (status === 429) return { title: t.tooOften, text: t.tooOftenText(retryAfter) };
  if (status === 503) return { title: t.unavailable, text: t.unavailableText };
  return { title: t.failed, text: t.failedText };
}
