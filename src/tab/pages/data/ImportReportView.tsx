import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportReport } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  report: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', minWidth: 0 },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXS} 0`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      fontVariantNumeric: 'tabular-nums',
    },
  },
});

/** What was found in a file: rows, periods, errors, and what it would do to the scores. */
export function ImportReportView({ id, report }: { id: string; report: ImportReport }) {
  const look = useLook();
  const styles = useStyles();
  const { names, numbers } = useWords();
  const said = useLaterWords().data;
  const { source, rows, periods, errors, scoreChanges } = report;
  const total = (score: ImportReport['scoreChanges'][number]['after']): string =>
    score ? numbers.points(score.total) : '–';
  return (
    <div className={mergeClasses(look.small, styles.report)}>
      <p className={look.small}>
        {source} ·{' '}
        {said.rows(numbers.count(rows.read), numbers.count(rows.taken), numbers.count(rows.faulty))}
      </p>
      {scoreChanges.length > 0 && (
        <>
          <h4 className={look.small}>{said.scoreChanges}</h4>
          <ul className={styles.list}>
            {scoreChanges.map(({ designation, before, after }) => (
              <li key={designation}>
                {said.scoreChange(names.designation[designation], total(before), total(after))}
              </li>
            ))}
          </ul>
        </>
      )}
      {periods.length > 0 && (
        <details>
          <summary>
            {said.period} ({numbers.count(periods.length)})
          </summary>
          <table className={styles.table}>
            <thead>
              <tr className={look.quiet}>
                <th scope="col">{said.period}</th>
                <th scope="col">{said.rowCount}</th>
                <th scope="col">{said.before}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map(({ period, state, rows: count, rowsBefore }) => (
                <tr key={period}>
                  <th scope="row">
                    {period} ({said.change[state]})
                  </th>
                  <td>{numbers.count(count)}</td>
                  <td>{rowsBefore === undefined ? '–' : numbers.count(rowsBefore)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {errors.count > 0 && <RowErrors id={id} errors={errors} />}
    </div>
  );
}

function RowErrors({ id, errors }: { id: string; errors: ImportReport['errors'] }) {
  const styles = useStyles();
  const { api } = useTab();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  const download = async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await api.file(`/imports/${encodeURIComponent(id)}/errors.csv`));
    link.download = `errors-${id}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <details>
      <summary>
        {said.errors} ({numbers.count(errors.count)})
      </summary>
      <ul className={styles.list}>
        {errors.shown.map(({ row, column = '', value = '', code, expected, remedy }) => (
          <li key={`${row} ${column} ${code}`}>
            {said.error(numbers.count(row), column, value)}; {said.expected(expected)}. {remedy}
          </li>
        ))}
      </ul>
      <Link as="button" onClick={() => void download()}>
        {said.download}
      </Link>
    </details>
  );
}
