import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLaterWords } from '../../../laterWords.ts';
import { Answered } from '../../../parts/Answered.tsx';
import { useLook } from '../../../parts/look.ts';
import { useTab } from '../../../tab.ts';
import { feedQuery } from '../dataQueries.ts';
import { ConnectedFeed } from './ConnectedFeed.tsx';
import { ConnectFeed } from './ConnectFeed.tsx';

const useStyles = makeStyles({
  feed: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
});

/** The feed from Partner Center: set up or not, connected or not, and what its last pull has brought. */
export function FeedSection() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().data.feed;
  return (
    <section className={mergeClasses(look.surface, styles.feed)} aria-labelledby="feed">
      <h2 id="feed" className={look.heading}>
        {said.title}
      </h2>
      <Answered query={feedQuery(api)} blocks={[72]}>
        {(feed) => {
          if (!feed.configured) {
            return (
              <p className={look.body}>
                <strong>{said.notConfigured}</strong> {said.notConfiguredText}
              </p>
            );
          }
          if (feed.account) return <ConnectedFeed feed={feed} account={feed.account} />;
          return <ConnectFeed text={said.text} action={said.connect} />;
        }}
      </Answered>
    </section>
  );
}
