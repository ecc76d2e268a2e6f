import { nestedAppAuth } from '@microsoft/teams-js';
import { hostTokens } from './hostTokens.ts';
import type { SignInFailure, TokenAnswer, TokenProvider } from './tokenProvider.ts';
import { NoToken, type TokenRequest, type TokenSource } from './tokenSource.ts';
import { pause, TooLate, within } from './within.ts';

// The one way to a token. Where it comes from is the host's business: by nested app authentication where
// the host recommends it, by the host's own token otherwise. A token is handed on and never kept here.

const ANSWER_MS = 15_000;
/** A person who reads what they consent to takes longer than a machine. */
const PERSON_MS = 120_000;
const RETRY_AFTER_MS = 1_000;

export function createTokenProvider(): TokenProvider {
  let mayAsk = false;
  let opened: Promise<TokenSource> | undefined;
  const source = (): Promise<TokenSource> => {
    opened ??= openSource().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  async function attempt(request: TokenRequest): Promise<TokenAnswer> {
    try {
      const token = source().then((ask) => ask(request));
      return { ok: true, token: checked(await within(request.mayAsk ? PERSON_MS : ANSWER_MS, token)) };
    } catch (error) {
      return { ok: false, failure: failureOf(error, request.id) };
    }
  }

  return {
    async token(fresh = false) {
      const request = { id: crypto.randomUUID(), fresh, mayAsk, silent: false };
      mayAsk = false;
      const answer = await attempt(request);
      if (answer.ok || isUpToThePerson(answer.failure)) return answer;
      await pause(RETRY_AFTER_MS);
      return attempt({ ...request, mayAsk: false, silent: true });
    },
    personAsked() {
      mayAsk = true;
    },
  };
}

const isUpToThePerson = ({ reason }: SignInFailure): boolean => reason === 'person' || reason === 'cancelled';

async function openSource(): Promise<TokenSource> {
  // Without the host's bridge, msal-browser would open windows of its own, which hosts block.
  if (!nestedAppAuth.isNAAChannelRecommended() || !('nestedAppAuthBridge' in window)) return hostTokens;
  const { nestedTokens } = await import('./nestedTokens.ts');
  return nestedTokens();
}

/** Hosts have been seen to hand out an empty text for a token. */
function checked(token: string): string {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return token;
  throw new NoToken(token === '' ? 'empty-token' : 'malformed-token', 'no-token');
}

function failureOf(error: unknown, id: string): SignInFailure {
  if (error instanceof NoToken) return { id, code: error.code, reason: error.reason };
  if (error instanceof TooLate) return { id, code: 'timeout', reason: 'no-answer' };
  return { id, code: error instanceof Error ? error.message : String(error), reason: 'refused' };
}
