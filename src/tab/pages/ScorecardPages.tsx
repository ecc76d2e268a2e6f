import { makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FunctionComponent, type ReactNode, type RefObject, Suspense, useEffect, useRef } from 'react';
import type { Scorecard } from '#contract';
import { type Failure, failureOf } from '../api/failure.ts';
import { scorecardQuery } from '../api/scorecard.ts';
import { later } from '../later.tsx';
import { Announcer } from '../parts/Announcer.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { NotRefreshed } from '../parts/NotRefreshed.tsx';
import { PartnerChoice } from '../parts/PartnerChoice.tsx';
import { type AdminPageName, isAdminRoute, type Route, useRoute } from '../route.ts';
import { useIsSample } from '../sample.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { PlaceHere } from './place/PlaceHere.tsx';
import { prefetch } from './prefetch.ts';

const UnknownPartnerPage = later(() => import('./UnknownPartnerPage.tsx'));
const FirstRunPage = later(() => import('./FirstRunPage.tsx'));
const SampleBanner = later(() => import('../parts/SampleBanner.tsx'));

/** The pages of admins come when they are asked for, and stand before the first scorecard as well. */
const ADMIN: Readonly<Record<AdminPageName, FunctionComponent>> = {
  data: later(() => import('./data/DataPage.tsx')),
  notifications: later(() => import('./notifications/NotificationsPage.tsx')),
  settings: later(() => import('./settings/SettingsPage.tsx')),
};

const useStyles = makeStyles({
  choice: { display: 'flex', justifyContent: 'flex-end' },
});

/** The pages that show the scorecard, or what there is to say while there is none. */
export function ScorecardPages() {
  const tab = useTab();
  const { api, tokens } = tab;
  const { t, names } = useWords();
  const route = useRoute();
  const queries = useQueryClient();
  const query = useQuery(scorecardQuery(api, route.partner));
  const last = useRef<string>(undefined);
  // With the scorecard at once, not after it.
  useEffect(() => {
    if (!('designation' in route) || route.designation in names.designation) prefetch(queries, tab, route);
  }, [queries, tab, route, names]);
  const failure = query.isError ? failureOf(query.error) : undefined;
  const retry = () => {
    if (failure?.kind === 'sign-in') tokens.personAsked();
    void query.refetch();
  };
  if (failure?.kind === 'refused' && failure.code === 'partner-unknown') {
    return (
      <Unscored route={route} last={last}>
        <UnknownPartnerPage />
      </Unscored>
    );
  }
  if (isAdminRoute(route)) {
    const Page = ADMIN[route.page];
    return (
      <Boundary key={placeOf(route)} fallback={broken}>
        <Suspense fallback={<LoadingPage />}>
          <Page />
          <Arrival route={route} last={last} />
        </Suspense>
      </Boundary>
    );
  }
  if (failure?.kind === 'refused' && failure.code === 'no-scorecard') {
    return (
      <Unscored route={route} last={last}>
        <FirstRunPage lookAgain={retry} busy={query.isFetching} />
      </Unscored>
    );
  }
  if (query.data) {
    return (
      <>
        <Announcer text={t.loaded(query.data.partner.name)} />
        {failure && <NotRefreshed failure={failure} retry={retry} busy={query.isFetching} />}
        <PageHere scorecard={query.data} route={route} last={last} />
      </>
    );
  }
  if (failure) return <FailurePage failure={failure} retry={retry} busy={query.isFetching} />;
  return (
    <>
      <Announcer text={t.loading} />
      <LoadingPage />
    </>
  );
}

/** In place of a page that has failed. */
const broken = (failure: Failure, retry: () => void) => <FailurePage failure={failure} retry={retry} />;

/** Of a partner without a scorecard, or of none: the others can still be chosen. */
function Unscored({ children, ...arrival }: ArrivalProps & { children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <header className={styles.choice}>
        <PartnerChoice />
      </header>
      <Boundary fallback={broken}>
        <Suspense fallback={<LoadingPage />}>
          {children}
          <Arrival {...arrival} />
        </Suspense>
      </Boundary>
    </>
  );
}

interface PageHereProps extends Pick<ArrivalProps, 'last'> {
  scorecard: Scorecard;
  route: Exclude<Route, { page: AdminPageName }>;
}

function PageHere({ scorecard, route, last }: PageHereProps) {
  const isSample = useIsSample();
  return (
    <Boundary key={placeOf(route)} fallback={broken}>
      <Suspense fallback={<LoadingPage />}>
        {isSample && <SampleBanner />}
        {route.page === 'overview' ? (
          <OverviewPage scorecard={scorecard} />
        ) : (
          <PlaceHere scorecard={scorecard} route={route} />
        )}
        <Arrival route={route} last={last} />
      </Suspense>
    </Boundary>
  );
}

/** What is one page of one partner. */
const placeOf = (route: Route): string =>
  JSON.stringify([route.partner, route.page, 'designation' in route && route.designation]);

interface ArrivalProps {
  route: Route;
  /** Where one was before. */
  last: RefObject<string | undefined>;
}

/** Beside a page that has come: keys and ears go on where the new page begins. */
function Arrival({ route, last }: ArrivalProps) {
  const place = placeOf(route);
  // A link to a metric or a customer leads there.
  const linked =
    'metric' in route && (route.page === 'customers' ? route.tenant : route.metric) !== undefined;
  useEffect(() => {
    const before = last.current;
    last.current = place;
    if (before === undefined || before === place) return;
    scrollTo(0, 0);
    if (!linked) document.querySelector('h1')?.focus();
  }, [place, last, linked]);
  return null;
}
