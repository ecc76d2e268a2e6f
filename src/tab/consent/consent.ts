import { authentication } from '@microsoft/teams-js';
import { NOT_GIVEN } from '../teams/consent.ts';
import { consentWindow } from './window.ts';

// A person lets Seventy post for them: that they agreed is all that is wanted, what comes along is left unread. The
// preview has a sign-in service of its own.
void consentWindow(['https://login.microsoftonline.com', location.origin], ({ hash }) => {
  const back = new URLSearchParams(hash.slice(1));
  const error = back.get('error');
  if (error !== null) {
    return { handOn: () => authentication.notifyFailure(`${NOT_GIVEN}${error}`), unknown: 'alone' };
  }
  if (!back.has('code')) return undefined;
  // Opened by a link, no host knows of the window: whoever agreed says so in the tab.
  return { handOn: () => authentication.notifySuccess('agreed'), unknown: 'handed' };
});
