import { useLaterWords } from '../../laterWords.ts';
import { AdminPage } from '../../parts/AdminPage.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useTab } from '../../tab.ts';
import { CardPreview } from './CardPreview.tsx';
import { EventLog } from './EventLog.tsx';
import { notificationsQuery } from './notificationQueries.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** What the channel is told, where and when; what a card looks like; and what became of everything. */
export default function NotificationsPage() {
  const { api } = useTab();
  const { title, about } = useLaterWords().notifications;
  return (
    <AdminPage title={title} about={about}>
      <Guarded>
        <Answered query={notificationsQuery(api)} blocks={[320, 520]}>
          {(answer) => (
            <>
              <SettingsForm answer={answer} />
              <Guarded>
                <CardPreview />
              </Guarded>
              <Guarded>
                <EventLog timeZone={answer.timeZone} />
              </Guarded>
            </>
          )}
        </Answered>
      </Guarded>
    </AdminPage>
  );
}
