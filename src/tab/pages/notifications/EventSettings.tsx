import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ToldEvent } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import type { DraftProps } from './ChannelSettings.tsx';
import { TOLD_EVENTS } from './notificationQueries.ts';
import { eventIn } from './settingsDraft.ts';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingHorizontalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, auto)',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  word: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, minWidth: 0 },
  check: { flexShrink: 0, margin: '3px 0 0' },
  snooze: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [NARROW]: { paddingLeft: '24px' },
  },
  day: { width: '150px', minWidth: 0 },
});

/** Which events are told: each can be switched off, or put off until a day. */
export function EventSettings({ draft, change }: DraftProps) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().notifications;
  return (
    <section className={look.surface}>
      <div className={styles.head}>
        <h2 className={look.heading}>{said.events}</h2>
        <p className={look.body}>{said.eventsText}</p>
      </div>
      <ul className={styles.list}>
        {TOLD_EVENTS.map((event) => (
          <EventLine key={event} event={event} draft={draft} change={change} />
        ))}
      </ul>
    </section>
  );
}

function EventLine({ event, draft, change }: DraftProps & { event: ToldEvent }) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().notifications;
  const [checkId, textId] = [useId(), useId()];
  const { send, snoozedUntil } = eventIn(draft, event);
  const set = (part: { send?: boolean; snoozedUntil?: string | null }) =>
    change({ events: { ...draft.events, [event]: { send, snoozedUntil, ...part } } });
  return (
    <li className={styles.line}>
      <div className={styles.word}>
        <input
          type="checkbox"
          id={checkId}
          className={styles.check}
          checked={send}
          aria-describedby={textId}
          onChange={({ target }) => set({ send: target.checked })}
        />
        <div>
          <label htmlFor={checkId} className={look.strong}>
            {said.event[event]}
          </label>
          <p id={textId} className={mergeClasses(look.small, look.quiet)}>
            {said.meaning[event]}
          </p>
        </div>
      </div>
      {send ? (
        <div className={mergeClasses(look.small, styles.snooze)}>
          <span aria-hidden>{said.snooze}</span>
          <Input
            type="date"
            size="small"
            className={styles.day}
            aria-label={said.snoozeOf(said.event[event])}
            value={snoozedUntil ?? ''}
            onChange={(_event, { value }) => set({ snoozedUntil: value === '' ? null : value })}
          />
          {snoozedUntil !== null && (
            <Button size="small" onClick={() => set({ snoozedUntil: null })}>
              {said.wake}
            </Button>
          )}
        </div>
      ) : (
        <span className={mergeClasses(look.small, look.quiet, styles.snooze)}>{said.muted}</span>
      )}
    </li>
  );
}
