import type { TabWords } from '#words';
import type { Failure } from '../api/failure.ts';

interface FailureText {
  readonly text: string;
  /** Asking again could not help. */
  readonly final: boolean;
}

/** What to say of a part that has no answer. */
export function failureText(failure: Failure, t: TabWords): FailureText {
  switch (failure.kind) {
    case 'unreachable':
      return { text: navigator.onLine ? t.unreachableText : t.offlineText, final: false };
    case 'sign-in':
      return { text: t.noToken[failure.failure.reason], final: false };
    case 'refused':
      if (failure.code === 'query-invalid') return { text: t.pages.sight.notScored, final: true };
      if (failure.code === 'admin-only') return { text: t.pages.adminOnly, final: true };
      return { text: failure.status === 503 ? t.unavailableText : t.failedText, final: false };
    case 'unreadable':
      return { text: t.unreadableText, final: false };
    case 'broken':
      return { text: t.brokenText, final: false };
  }
}
