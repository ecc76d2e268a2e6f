import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FeedStatus } from '#contract';
import { useInstants } from '../../../instants.ts';
import { useLaterWords } from '../../../laterWords.ts';
import { useAction } from '../../../parts/action.ts';
import { PHONE, useLook } from '../../../parts/look.ts';
import { useTab } from '../../../tab.ts';
import { DataRefusal } from '../DataRefusal.tsx';
import { feedQuery, importsQuery } from '../dataQueries.ts';
import { ConnectFeed } from './ConnectFeed.tsx';
import { Disconnect } from './Disconnect.tsx';
import { LastPull } from './LastPull.tsx';

interface ConnectedFeedProps {
  feed: FeedStatus;
  account: NonNullable<FeedStatus['account']>;
}

/** While a pull is under way it is looked this often whether it is over. */
const LOOK_EVERY_MS = 3_000;

const useStyles = makeStyles({
  connected: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& > dd': { margin: 0, overflowWrap: 'anywhere' },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', '& > dd': { marginBottom: tokens.spacingVerticalXS } },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Who has given access, when it is pulled, and what the last pull has brought. */
export function ConnectedFeed({ feed, account }: ConnectedFeedProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const at = useInstants();
  const said = useLaterWords().data.feed;
  const { busy, failure, act } = useAction();
  const { lastPull, consentedAt = '' } = feed;
  const [isPulling, setPulling] = usePulling(lastPull?.at);
  const needsPerson = lastPull?.datasets.some(({ state }) => state === 'consent-needed');
  const pull = async () => {
    if (await act(() => api.post('/feed/pull', {}))) setPulling();
  };
  return (
    <div className={styles.connected}>
      <dl className={mergeClasses(look.body, styles.facts)}>
        <dt className={look.quiet}>{said.account}</dt>
        <dd>{[account.name, account.username].filter((text) => text !== '').join(', ')}</dd>
        <dt className={look.quiet}>{said.since}</dt>
        <dd>{at.day(consentedAt)}</dd>
        <dt className={look.quiet}>{said.schedule}</dt>
        <dd>{said.everyNight}</dd>
        <dt className={look.quiet}>{said.lastPull}</dt>
        <dd>{lastPull ? at.day(lastPull.at) : said.neverPulled}</dd>
      </dl>
      {needsPerson && <ConnectFeed text={said.againText} action={said.again} />}
      {lastPull && <LastPull pull={lastPull} />}
      <p role="status" className={look.small}>
        {isPulling && said.pulling}
      </p>
      {failure && <DataRefusal failure={failure} />}
      <div className={styles.actions}>
        <Button disabledFocusable={busy || isPulling} onClick={() => void pull()}>
          {said.pull}
        </Button>
        <Disconnect />
      </div>
    </div>
  );
}

/** A pull that was asked for is under way until another one is the last; its files appear meanwhile. */
function usePulling(last: string | undefined): [isPulling: boolean, begin: () => void] {
  const { api } = useTab();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ readonly after: string | undefined }>();
  const isPulling = asked !== undefined && asked.after === last;
  useEffect(() => {
    if (!isPulling) return;
    const timer = setInterval(() => {
      void queries.invalidateQueries({ queryKey: feedQuery(api).queryKey });
      void queries.invalidateQueries({ queryKey: importsQuery(api).queryKey });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isPulling, queries, api]);
  return [isPulling, () => setAsked({ after: last })];
}
