import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useLook } from '../../parts/look.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { hrefOf, NOTIFICATIONS, OVERVIEW } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { CardPreview } from './CardPreview.tsx';
import { EventLog } from './EventLog.tsx';
import { notificationsQuery } from './notificationQueries.ts';
import { SettingsForm } from './SettingsForm.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

/** What the channel is told, where and when; what a card looks like; and what became of everything. */
export default function NotificationsPage() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const said = useLaterWords().notifications;
  return (
    <main>
      <PageHead title={said.title} route={NOTIFICATIONS}>
        <p className={mergeClasses(look.small, look.quiet)}>{said.about}</p>
        <Link className={look.small} href={hrefOf(OVERVIEW)}>
          {t.toOverview}
        </Link>
      </PageHead>
      <div className={styles.page}>
        <Guarded>
          <Answered query={notificationsQuery(api)} blocks={[320, 520]}>
            {(answer) => (
              <div className={styles.page}>
                <SettingsForm answer={answer} />
                <Guarded>
                  <CardPreview />
                </Guarded>
                <Guarded>
                  <EventLog timeZone={answer.timeZone} />
                </Guarded>
              </div>
            )}
          </Answered>
        </Guarded>
      </div>
    </main>
  );
}
