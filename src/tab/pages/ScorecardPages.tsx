import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Scorecard } from '#contract';
import { type Failure, failureOf } from '../api/failure.ts';
import { scorecardQuery } from '../api/scorecard.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { NotRefreshed } from '../parts/NotRefreshed.tsx';
import { useRoute } from '../route.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { DesignationPage } from './designation/DesignationPage.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { UnknownPage } from './UnknownPage.tsx';

const PAGE_SIDES = 'clamp(16px, 9vw - 52px, 54px)';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1180px',
    margin: '0 auto',
    // Wide at the sides where there is room; the skeleton has the same.
    padding: `20px ${PAGE_SIDES} ${tokens.spacingVerticalXXXL}`,
  },
});

/** The pages that show the scorecard, or what there is to say while there is none. */
export function ScorecardPages() {
  const { api, tokens } = useTab();
  const { t } = useWords();
  const styles = useStyles();
  const query = useQuery(scorecardQuery(api));
  const failure = query.isError ? failureOf(query.error) : undefined;
  const retry = () => {
    if (failure?.kind === 'sign-in') tokens.personAsked();
    void query.refetch();
  };
  if (query.data) {
    return (
      <div className={styles.page}>
        <Announcer text={t.loaded(query.data.partner.name)} />
        {failure && <NotRefreshed failure={failure} retry={retry} busy={query.isFetching} />}
        <PageHere scorecard={query.data} />
      </div>
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

function PageHere({ scorecard }: { scorecard: Scorecard }) {
  const route = useRoute();
  const place = route.page === 'overview' ? '' : route.designation;
  const fallback = (id: string, retry: () => void) => {
    const failure: Failure = { kind: 'broken', id };
    return <FailurePage failure={failure} retry={retry} />;
  };
  const arrived = useRef(place);
  useEffect(() => {
    if (arrived.current === place) return;
    arrived.current = place;
    scrollTo(0, 0);
    // Keys and ears go on where the new page begins; a link to a metric leads to the metric.
    if (route.page === 'overview' || route.metric === undefined) document.querySelector('h1')?.focus();
  }, [place, route]);

  if (route.page === 'overview') {
    return (
      <Boundary key={place} fallback={fallback}>
        <OverviewPage scorecard={scorecard} />
      </Boundary>
    );
  }
  const designation = scorecard.designations.find((one) => one.designation === route.designation);
  if (!designation) return <UnknownPage />;
  return (
    <Boundary key={place} fallback={fallback}>
      <DesignationPage scorecard={scorecard} designation={designation} route={route} />
    </Boundary>
  );
}
