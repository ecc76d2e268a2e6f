import { app } from '@microsoft/teams-js';
import { within } from '../teams/within.ts';

// The page of a window that asks for a consent. The host opens it, it leads on to a sign-in, the sign-in leads back to
// it, and what came back is handed to the tab that had the window opened. It has no token, and keeps nothing.

const HOST_MS = 9_000;

/** What is shown: that one is in the wrong place, on the way to the sign-in, or done. */
type State = 'alone' | 'going' | 'handed';

const show = (state: State): void => {
  document.documentElement.dataset.state = state;
};

export interface Brought {
  readonly handOn: () => void;
  /** What is shown in a window that no host knows of. */
  readonly unknown: State;
}

/** Leads to one of these sign-ins and nowhere else; coming back, reads what the address brought, if anything. */
export async function consentWindow(
  signIns: readonly string[],
  read: (address: Pick<Location, 'search' | 'hash'>) => Brought | undefined,
): Promise<void> {
  const [language = 'en'] = navigator.language.toLowerCase().split('-');
  if (language === 'de') document.documentElement.lang = language;
  const { hash, search, pathname } = location;
  const to = URL.parse(hash.slice(1));
  if (to && signIns.includes(to.origin)) {
    show('going');
    location.replace(to);
    return;
  }
  const brought = read({ hash, search });
  // What stood in the address is not to be found in the browser's history.
  history.replaceState(null, '', pathname);
  if (!brought) return show('alone');
  try {
    await within(HOST_MS, app.initialize());
    brought.handOn();
    show('handed');
  } catch {
    show(brought.unknown);
  }
}
