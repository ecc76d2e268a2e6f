import { authentication } from '@microsoft/teams-js';
import { consentWindow } from './window.ts';

// Access to Partner Center: what the sign-in brought is handed to the tab as it is. The tab sends it to the server with
// its own token; it is of no use to anybody else.
void consentWindow(['https://login.microsoftonline.com'], ({ search }) => {
  const back = new URLSearchParams(search);
  if (!back.has('state')) return undefined;
  return { handOn: () => authentication.notifySuccess(back.toString()), unknown: 'alone' };
});
