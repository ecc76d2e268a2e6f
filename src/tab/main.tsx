import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createApi } from './api/client.ts';
import { keepKeyboard } from './parts/keepKeyboard.ts';
import { hrefOf, parseRoute } from './route.ts';
import { type Connection, connectHost } from './teams/host.ts';
import { createTokenProvider } from './teams/signIn.ts';
import { ThemeStore } from './teams/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the tab.');

keepKeyboard(root);
const themes = new ThemeStore(document.documentElement);
const tokens = createTokenProvider();
const connection = connectHost(themes).then(followDeepLink);
createRoot(root, { onUncaughtError: giveUp }).render(
  <App themes={themes} connection={connection} tokens={tokens} api={createApi(tokens)} />,
);

/** A deep link names a place in the tab; a reload stays where one was. */
function followDeepLink(met: Connection): Connection {
  if (met.inside && met.host.subPageId && location.hash === '') {
    history.replaceState(null, '', hrefOf(parseRoute(met.host.subPageId)));
  }
  return met;
}

/** Nothing is left that could be shown: the page's own message takes the place. */
function giveUp(): void {
  document.documentElement.dataset.state = 'broken';
}
