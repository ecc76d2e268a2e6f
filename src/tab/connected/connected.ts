import { app, authentication } from '@microsoft/teams-js';
import { within } from '../teams/within.ts';

// The page of the window in which access to Partner Center is given. The host opens it, it leads on to the sign-in, the
// sign-in leads back to it, and what came back is handed to the tab that had the window opened. The tab sends it to the
// server with its own token: this page has none, and what it hands on is of no use to anybody else.

/** Nowhere else is anybody led from here. */
const SIGN_IN = 'https://login.microsoftonline.com';
const HOST_MS = 9_000;

type State = 'alone' | 'going' | 'handed';

const show = (state: State): void => {
  document.documentElement.dataset.state = state;
};

async function begin(): Promise<void> {
  const [language = 'en'] = navigator.language.toLowerCase().split('-');
  if (language === 'de') document.documentElement.lang = language;
  const { hash, search, pathname } = location;
  const to = URL.parse(hash.slice(1));
  if (to?.origin === SIGN_IN) {
    show('going');
    location.replace(to);
    return;
  }
  const back = new URLSearchParams(search);
  // What stood in the address is not to be found in the browser's history.
  history.replaceState(null, '', pathname);
  if (!back.has('state')) return show('alone');
  try {
    await within(HOST_MS, app.initialize());
    authentication.notifySuccess(back.toString());
    show('handed');
  } catch {
    show('alone');
  }
}

void begin();
