import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LogEntry, NotificationLog } from '#contract';
import type { LaterWords } from '#words';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { failureText } from '../../parts/failureText.ts';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { useOlderRows } from '../../parts/olderRows.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { logAfter, logQuery, TOLD_EVENTS } from './notificationQueries.ts';
import { Reason } from './Reason.tsx';

/** So many lines are shown unless more are asked for. */
const FEW = 12;

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingHorizontalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  table: { display: 'block' },
  block: { display: 'block' },
  titles: { [NARROW]: { display: 'none' } },
  row: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) minmax(0, 1.4fr)',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
    '& > th, & > td': { minWidth: 0, padding: 0, textAlign: 'left', fontWeight: 'inherit' },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  more: { padding: tokens.spacingHorizontalL, borderTop: DIVIDER },
  empty: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingHorizontalL}` },
});

/** What was sent, what waits and why, what nobody is told: the newest first. */
export function EventLog({ timeZone }: { timeZone: string }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().notifications;
  return (
    <section className={look.surface}>
      <h2 className={mergeClasses(look.heading, styles.head)}>{said.log}</h2>
      <Answered query={logQuery(api)}>
        {(newest) =>
          newest.entries.length === 0 ? (
            <p className={mergeClasses(look.body, styles.empty)}>{said.logEmpty}</p>
          ) : (
            <LogTable newest={newest} timeZone={timeZone} />
          )
        }
      </Answered>
    </section>
  );
}

function LogTable({ newest, timeZone }: { newest: NotificationLog; timeZone: string }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const said = useLaterWords().notifications;
  const [isShort, setShort] = useState(newest.entries.length > FEW);
  const { rows, more, busy, failure } = useOlderRows({ rows: newest.entries, next: newest.next }, (place) =>
    logAfter(api, place),
  );
  const showMore = isShort ? () => setShort(false) : more;
  return (
    <>
      <table className={styles.table} aria-label={said.log}>
        <thead className={styles.block}>
          <tr className={mergeClasses(styles.row, styles.titles, look.small, look.quiet)}>
            <th scope="col">{said.logWhen}</th>
            <th scope="col">{said.logWhat}</th>
            <th scope="col">{said.logState}</th>
          </tr>
        </thead>
        <tbody className={styles.block}>
          {(isShort ? rows.slice(0, FEW) : rows).map((entry) => (
            <LogLine key={entry.id} entry={entry} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
      {showMore && (
        <div className={styles.more}>
          <Button size="small" disabledFocusable={busy} onClick={showMore}>
            {said.showMore}
          </Button>
          {failure && <Refusal failure={failure} text={failureText(failure, t).text} />}
        </div>
      )}
    </>
  );
}

function nameOf(said: LaterWords['notifications'], event: string): string {
  const told = TOLD_EVENTS.find((one) => one === event);
  if (told) return said.event[told];
  if (event === 'renewal-opens' || event === 'certificate-expires') return said.personal[event];
  if (event === 'shared') return said.shared;
  return event === 'digest' ? said.digest : event;
}

function LogLine({ entry, timeZone }: { entry: LogEntry; timeZone: string }) {
  const look = useLook();
  const styles = useStyles();
  const { names, numbers } = useWords();
  const said = useLaterWords().notifications;
  const { designation, event, state, createdAt, sentAt, attempts, nextAttemptAt, reason } = entry;
  const when = (instant: string): string => numbers.timeOf(instant, timeZone);
  return (
    <tr className={mergeClasses(styles.row, look.small)}>
      <td className={mergeClasses(look.quiet, look.figures)}>{when(createdAt)}</td>
      <td>
        <strong className={look.strong}>{nameOf(said, event)}</strong>
        {designation && <p className={look.small}>{names.designation[designation]}</p>}
      </td>
      <td>
        <strong>{said.state[state]}</strong>
        {sentAt && ` ${said.sentAt(when(sentAt))}`}
        {reason && (
          <>
            {': '}
            <Reason text={reason} />
          </>
        )}
        {state === 'pending' && nextAttemptAt && ` · ${said.nextTry(when(nextAttemptAt))}`}
        {attempts > 1 && ` · ${said.tried(String(attempts))}`}
      </td>
    </tr>
  );
}
