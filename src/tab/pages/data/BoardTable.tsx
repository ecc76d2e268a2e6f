import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Board, BoardChunk } from '#contract';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

const MONTHS = 26;
const FACTS_DOCUMENT = 'facts-document';

const useStyles = makeStyles({
  board: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalL },
  source: { display: 'grid', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0` },
  next: { borderTop: DIVIDER },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  month: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  present: { color: tokens.colorStatusSuccessForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  missing: { color: tokens.colorNeutralForeground3 },
});

/** Which source has delivered which month, and of what there is a snapshot of which day. */
export function BoardTable({ board: { chunks } }: { board: Board }) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.data;
  const months = [...new Set(chunks.map(({ period }) => period).filter(isMonth))].sort().slice(-MONTHS);
  const sources = [...new Set(chunks.map(({ source }) => source))].sort();
  return (
    <section className={mergeClasses(look.surface, styles.board)} aria-labelledby="board">
      <h2 id="board" className={look.heading}>
        {said.board}
      </h2>
      {chunks.length === 0 && <p className={mergeClasses(look.body, look.quiet)}>{said.boardEmpty}</p>}
      {sources.map((source, i) => {
        const own = chunks.filter((chunk) => chunk.source === source);
        const snapshot = own.find(({ period }) => !isMonth(period));
        const hasMonths = own.some(({ period }) => isMonth(period));
        return (
          <section key={source} className={mergeClasses(styles.source, i > 0 && styles.next)}>
            <h3 className={look.strong}>{source === FACTS_DOCUMENT ? said.factsDocument : source}</h3>
            {snapshot && (
              <p className={look.small}>
                {said.snapshot}: {numbers.day(snapshot.period)}
                {snapshot.incomplete && ` (${said.incomplete})`}
              </p>
            )}
            {hasMonths && (
              <ul className={mergeClasses(look.small, styles.months)}>
                {months.map((month) => (
                  <MonthState key={month} month={month} chunk={own.find(({ period }) => period === month)} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </section>
  );
}

const isMonth = (period: string): boolean => period.length === '2026-10'.length;

const SIGNS = {
  present: <CheckmarkCircleFilled />,
  incomplete: <WarningFilled />,
  missing: <CircleRegular />,
};

function MonthState({ month, chunk }: { month: string; chunk: BoardChunk | undefined }) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.data;
  const state = !chunk ? 'missing' : chunk.incomplete ? 'incomplete' : 'present';
  return (
    <li className={mergeClasses(styles.month, styles[state])}>
      {SIGNS[state]}
      <span>
        {numbers.month(month)}: {said[state]}
      </span>
    </li>
  );
}
