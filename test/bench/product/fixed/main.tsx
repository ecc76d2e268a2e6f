import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { Scorecard } from '../../../../src/contract/index.ts';
import { OverviewPage } from '../../../../src/tab/pages/overview/OverviewPage.tsx';
import { type Tab, TabContext } from '../../../../src/tab/tab.ts';
import { Speaking } from '../../../../src/tab/words.tsx';

// The same Fluent components with fixed data and nothing else: no host, no sign-in, no request. What the tab takes
// longer than this is what it does before it has something to show.

declare const scorecard: Scorecard;

const nobody = (): never => {
  throw new Error('This page asks nobody.');
};
const tab: Tab = {
  host: { locale: 'en', subPageId: undefined, isShared: false, share: () => undefined },
  api: { get: nobody, post: nobody, put: nobody, remove: nobody, upload: nobody, file: nobody },
  tokens: { token: nobody, personAsked: nobody },
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the scorecard.');
createRoot(root).render(
  <FluentProvider theme={teamsLightTheme}>
    <Speaking locale="en">
      <TabContext value={tab}>
        <QueryClientProvider client={new QueryClient()}>
          <OverviewPage scorecard={scorecard} />
        </QueryClientProvider>
      </TabContext>
    </Speaking>
  </FluentProvider>,
);
