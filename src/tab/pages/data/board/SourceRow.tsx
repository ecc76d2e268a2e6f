import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { BoardChunk, BoardSource } from '#contract';
import { useInstants } from '../../../instants.ts';
import { useLaterWords } from '../../../laterWords.ts';
import { useLook } from '../../../parts/look.ts';
import { isMonthText as isMonth } from '../../../period.ts';
import { useWords } from '../../../words.tsx';
import { earlierOf } from './boardMonths.ts';
import { MonthState } from './MonthState.tsx';
import { useBoardColumns } from './useBoardColumns.ts';

interface SourceRowProps {
  source: BoardSource;
  chunks: readonly BoardChunk[];
  months: readonly string[];
}

const useStyles = makeStyles({
  name: { display: 'block' },
  late: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusWarningForeground1,
  },
  icon: { flexShrink: 0, marginTop: '2px' },
});

/** One source: its months or its newest day, when it was brought up to date and when the next is expected. */
export function SourceRow({ source: { source, newest, acceptedAt, next }, chunks, months }: SourceRowProps) {
  const look = useLook();
  const styles = useStyles();
  const columns = useBoardColumns();
  const { t, numbers } = useWords();
  const at = useInstants();
  const said = useLaterWords().data;
  const hasMonths = chunks.some(({ period }) => isMonth(period));
  const earlier = earlierOf(chunks, months);
  const incomplete = earlier.filter((chunk) => chunk.incomplete).map(({ period }) => numbers.month(period));
  const [oldest = ''] = chunks.map(({ period }) => period).toSorted();
  const day = chunks.findLast(({ period }) => !isMonth(period));
  const quiet = mergeClasses(look.small, look.quiet);
  const month = next?.month ? numbers.month(next.month) : '';
  return (
    <tr className={columns.row}>
      <th scope="row" className={columns.source}>
        <span className={mergeClasses(look.strong, styles.name)}>
          {source === 'facts-document' ? said.factsDocument : source}
        </span>
        <p className={quiet}>{said.gives[source]}</p>
        {newest === null ? (
          <p className={quiet}>{said.nothingYet}</p>
        ) : (
          <p className={quiet}>{acceptedAt && said.refreshed(at.day(acceptedAt))}</p>
        )}
        {next && !next.late && (
          <p className={quiet}>{t.pages.sight.expectedBy(hasMonths ? month : '', numbers.day(next.by))}</p>
        )}
        {next?.late && (
          <p className={mergeClasses(look.small, styles.late)}>
            <WarningFilled className={styles.icon} aria-hidden />
            {t.pages.sight.lateSince(hasMonths ? month : '', numbers.day(next.by))}
          </p>
        )}
        {earlier.length > 0 && (
          <p className={quiet}>
            {said.earlier(numbers.count(earlier.length))}
            {incomplete.length > 0 && `; ${said.earlierIncomplete(incomplete.join(', '))}`}
          </p>
        )}
      </th>
      {hasMonths ? (
        months.map((one) => (
          <td key={one} className={columns.month}>
            <MonthState
              month={one}
              chunk={chunks.find(({ period }) => period === one)}
              isNext={one === next?.month}
              isOutside={newest === null || one > newest || one < oldest}
            />
          </td>
        ))
      ) : (
        <td colSpan={Math.max(1, months.length)} className={mergeClasses(columns.month, columns.rest)}>
          {day && (
            <span className={look.small}>
              {said.newest}: {numbers.day(day.period)}
              {day.incomplete && ` (${said.incomplete})`}
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
