import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NotificationsAnswer } from '#contract';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { ChannelSettings } from './ChannelSettings.tsx';
import { EventSettings } from './EventSettings.tsx';
import { logQuery, notificationsQuery } from './notificationQueries.ts';
import { draftOf, settingsOf } from './settingsDraft.ts';
import { TimeSettings } from './TimeSettings.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** Everything that is saved together. The address of a workflow goes its own way: it is a secret. */
export function SettingsForm({ answer }: { answer: NotificationsAnswer }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const { day } = useInstants();
  const said = useLaterWords().notifications;
  const [changed, setChanged] = useState(() => draftOf(answer.settings));
  const [done, setDone] = useState(false);
  const { busy, failure, act } = useAction();
  const { settings, wrong } = settingsOf(changed);
  const isChanged = JSON.stringify(changed) !== JSON.stringify(draftOf(answer.settings));
  const change = (part: Partial<typeof changed>) => {
    setDone(false);
    setChanged((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    const saved = await act(async () => {
      const now = await api.put<NotificationsAnswer>('/notifications', settings);
      queries.setQueryData(notificationsQuery(api).queryKey, now);
      setChanged(draftOf(now.settings));
      void queries.invalidateQueries({ queryKey: logQuery(api).queryKey });
    });
    setDone(saved);
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.length === 0 && isChanged) void save();
      }}
    >
      <ChannelSettings answer={answer} draft={changed} change={change} />
      <EventSettings draft={changed} change={change} />
      <TimeSettings timeZone={answer.timeZone} draft={changed} change={change} wrong={wrong} />
      <div className={styles.end}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !isChanged || wrong.length > 0}>
          {said.save}
        </Button>
        {isChanged && <Button onClick={() => setChanged(draftOf(answer.settings))}>{said.discard}</Button>}
        <p role="status" className={mergeClasses(look.small, look.quiet)}>
          {isChanged
            ? said.unsaved
            : done
              ? said.saved
              : answer.saved
                ? said.savedOn(day(answer.saved.at))
                : said.neverSaved}
        </p>
        {failure && <Refusal failure={failure} text={said.refused} />}
      </div>
    </form>
  );
}
