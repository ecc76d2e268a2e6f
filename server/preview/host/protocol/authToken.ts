import type { Answers } from './messages.ts';
import type { Failure, SignIn } from './signIn.ts';

/** The words that Teams uses towards a tab when it has no token for it. */
const words: Readonly<Record<Failure, string>> = {
  passing: 'renewalTimeout',
  lasting: 'resourceDisabled',
  cancelled: 'CancelledByUser',
  unreachable: 'unknownAuthError',
};

/** Sign-in by the host's own token: teams-js `authentication.getAuthToken`. */
export function authTokenAnswers(signIn: SignIn): Answers {
  return {
    'authentication.getAuthToken': async () => {
      const outcome = await signIn.request('getAuthToken');
      switch (outcome.kind) {
        case 'token':
          return [true, outcome.token.accessToken];
        case 'failed':
          return [false, words[outcome.why]];
        case 'silent':
          return undefined;
      }
    },
  };
}
