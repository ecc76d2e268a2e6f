import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Board } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { DIVIDER, NARROW, useLook } from '../../../parts/look.ts';
import { useWords } from '../../../words.tsx';
import { boardMonths } from './boardMonths.ts';
import { SIGNS } from './MonthState.tsx';
import { SourceRow } from './SourceRow.tsx';
import { useBoardColumns } from './useBoardColumns.ts';

const useStyles = makeStyles({
  board: { overflow: 'hidden' },
  head: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  year: { display: 'block', minHeight: '16px' },
  hidden: { [NARROW]: { display: 'none' } },
  signs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
    listStyle: 'none',
    [NARROW]: { display: 'none' },
  },
  sign: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** Which source has delivered which month, what is expected next and by when. */
export function BoardTable({ board }: { board: Board }) {
  const look = useLook();
  const styles = useStyles();
  const columns = useBoardColumns();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  const months = boardMonths(board);
  return (
    <section className={mergeClasses(look.surface, styles.board)} aria-labelledby="board">
      <div className={styles.head}>
        <h2 id="board" className={look.heading}>
          {said.board}
        </h2>
        <p className={mergeClasses(look.small, look.quiet)}>
          {board.sources.length === 0 ? said.boardEmpty : said.boardText}
        </p>
      </div>
      {board.sources.length > 0 && (
        <table className={columns.table} aria-labelledby="board">
          <thead className={styles.hidden}>
            <tr className={mergeClasses(look.small, look.quiet)}>
              <th scope="col" className={columns.source}>
                {said.source}
              </th>
              {months.map((month, i) => (
                <th key={month} scope="col" className={columns.month} aria-label={numbers.month(month)}>
                  {numbers.monthShort(month)}
                  <span className={styles.year}>
                    {(i === 0 || month.endsWith('-01')) && month.slice(0, 4)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={columns.body}>
            {board.sources.map((source) => (
              <SourceRow
                key={source.source}
                source={source}
                chunks={board.chunks.filter((chunk) => chunk.source === source.source)}
                months={months}
              />
            ))}
          </tbody>
        </table>
      )}
      {months.length > 0 && (
        <ul className={mergeClasses(look.small, look.quiet, styles.signs)} aria-hidden>
          {(['present', 'incomplete', 'missing', 'awaited'] as const).map((state) => (
            <li key={state} className={styles.sign}>
              {SIGNS[state]}
              {said[state]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
