import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import type { SparkLine } from './Spark.tsx';

const useStyles = makeStyles({
  fold: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, borderTop: DIVIDER },
  // A table for each metric: beside each other where there is room, below each other where there is none.
  tables: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    marginTop: tokens.spacingVerticalM,
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& caption': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& td': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
});

/** The numbers behind the lines. */
export function TrendTable({ lines }: { lines: readonly SparkLine[] }) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers } = useWords();
  const said = t.pages.sight;
  return (
    <details className={styles.fold}>
      <summary className={mergeClasses(look.small, look.summary)}>{said.showTable}</summary>
      <p className={mergeClasses(look.small, look.quiet)}>{said.trendNote}</p>
      <div className={styles.tables}>
        {lines.map(({ metric, months, points }) => (
          <table key={metric} className={mergeClasses(look.small, styles.table)}>
            <caption>{names.metric[metric]}</caption>
            <tbody>
              {months.map((month, i) => (
                <tr key={month}>
                  <th scope="row">{numbers.month(month)}</th>
                  <td>{points[i] == null ? said.noTrend : numbers.points(points[i])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
}
