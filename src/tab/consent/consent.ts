import { app, authentication } from '@microsoft/teams-js';
import { NOT_GIVEN } from '../teams/agree.ts';
import { within } from '../teams/within.ts';

// The page of the window in which a person lets Seventy post for them. The host opens it, it leads on to the sign-in
// service, which leads back to it. That they agreed is all that is wanted: what comes along is left unread.

/** Nowhere else is anybody led from here; the preview has a sign-in service of its own. */
const SIGN_INS = ['https://login.microsoftonline.com', location.origin];
const HOST_MS = 9_000;

const show = (state: 'alone' | 'going' | 'handed'): void => {
  document.documentElement.dataset.state = state;
};

async function begin(): Promise<void> {
  const [language = 'en'] = navigator.language.toLowerCase().split('-');
  if (language === 'de') document.documentElement.lang = language;
  const told = location.hash.slice(1);
  const to = URL.parse(told);
  if (to && SIGN_INS.includes(to.origin)) {
    show('going');
    location.replace(to);
    return;
  }
  const back = new URLSearchParams(told);
  // What stood in the address is not to be found in the browser's history.
  history.replaceState(null, '', location.pathname);
  const error = back.get('error');
  if (error === null && !back.has('code')) return show('alone');
  try {
    await within(HOST_MS, app.initialize());
    if (error === null) authentication.notifySuccess('agreed');
    else authentication.notifyFailure(`${NOT_GIVEN}${error}`);
    show('handed');
  } catch {
    // Opened by a link, in a window that no host knows of: whoever agreed says so in the tab.
    show(error === null ? 'handed' : 'alone');
  }
}

void begin();
