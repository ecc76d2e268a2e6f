import {
  FluentProvider,
  makeStyles,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Api } from './api/client.ts';
import { createQueries } from './api/queries.ts';
import { FailurePage } from './pages/FailurePage.tsx';
import { LoadingPage } from './pages/LoadingPage.tsx';
import { OutsidePage } from './pages/OutsidePage.tsx';
import { ScorecardPages } from './pages/ScorecardPages.tsx';
import { Boundary } from './parts/Boundary.tsx';
import { TabContext } from './tab.ts';
import type { Connection } from './teams/host.ts';
import type { ThemeName, ThemeStore } from './teams/theme.ts';
import type { TokenProvider } from './teams/tokenProvider.ts';
import { Speaking } from './words.tsx';

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

// The page behind has its colour from before the first paint on.
const useStyles = makeStyles({ provider: { backgroundColor: 'transparent' } });

interface AppProps {
  themes: ThemeStore;
  connection: Promise<Connection>;
  tokens: TokenProvider;
  api: Api;
}

export function App({ themes, connection, tokens, api }: AppProps) {
  const styles = useStyles();
  const theme = useSyncExternalStore(themes.subscribe, themes.current);
  useEffect(() => {
    document.documentElement.dataset.state = 'running';
  }, []);
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.provider}>
      <Speaking locale={document.documentElement.lang}>
        <div className="page">
          <Boundary fallback={(failure) => <FailurePage failure={failure} retry={() => location.reload()} />}>
            <Suspense fallback={<LoadingPage />}>
              <Connected connection={connection} tokens={tokens} api={api} />
            </Suspense>
          </Boundary>
        </div>
      </Speaking>
    </FluentProvider>
  );
}

function Connected({ connection, tokens, api }: Omit<AppProps, 'themes'>) {
  const met = use(connection);
  const queries = useMemo(createQueries, []);
  const tab = useMemo(() => (met.inside ? { host: met.host, tokens, api } : undefined), [met, tokens, api]);
  if (!tab) {
    return (
      <Speaking locale={navigator.language}>
        <OutsidePage />
      </Speaking>
    );
  }
  return (
    <Speaking locale={tab.host.locale ?? document.documentElement.lang}>
      <TabContext value={tab}>
        <QueryClientProvider client={queries}>
          <ScorecardPages />
        </QueryClientProvider>
      </TabContext>
    </Speaking>
  );
}
