import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportPeriod, ImportReport } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { useLook } from '../../../parts/look.ts';
import { isMonthText } from '../../../period.ts';
import { useWords } from '../../../words.tsx';

const useStyles = makeStyles({
  periods: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  table: {
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    width: '100%',
    maxWidth: '640px',
    overflowWrap: 'anywhere',
    '& th:first-child': { width: '30%' },
    '& th, & td': {
      padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      fontVariantNumeric: 'tabular-nums',
    },
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  missing: { overflowWrap: 'anywhere' },
});

/** What a file says of each month or day, beside what counts so far, and what it no longer says anything of. */
export function Periods({ report: { periods, absentMonths } }: { report: ImportReport }) {
  const look = useLook();
  const styles = useStyles();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  const nameOf = (period: string): string =>
    isMonthText(period) ? numbers.month(period) : numbers.day(period);
  const number = (count: number | undefined): string => (count === undefined ? '–' : numbers.count(count));
  return (
    <div className={styles.periods}>
      {periods
        .filter(({ missingTenants }) => missingTenants.count > 0)
        .map((period) => (
          <MissingTenants key={period.period} period={period} name={nameOf(period.period)} />
        ))}
      {absentMonths.length > 0 && (
        <p className={look.small}>{said.absentMonths(absentMonths.map(nameOf).join(', '))}</p>
      )}
      {periods.length > 0 && (
        <details>
          <summary className={look.summary}>
            {said.period} ({numbers.count(periods.length)})
          </summary>
          <table className={styles.table}>
            <thead>
              <tr className={mergeClasses(look.small, look.quiet)}>
                <th scope="col">{said.period}</th>
                <th scope="col">{said.rowCount}</th>
                <th scope="col">{said.before}</th>
                <th scope="col">{said.tenants}</th>
                <th scope="col">{said.tenantsBefore}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map(
                ({ period, state, rows, rowsBefore, tenants, tenantsBefore, shrunk, incomplete }) => (
                  <tr key={period}>
                    <th scope="row">
                      {nameOf(period)} ({said.change[state]})
                      {(shrunk || incomplete) && (
                        <p className={mergeClasses(look.small, styles.warning)}>
                          {[...(shrunk ? [said.shrunk] : []), ...(incomplete ? [said.incomplete] : [])].join(
                            ', ',
                          )}
                        </p>
                      )}
                    </th>
                    <td>{number(rows)}</td>
                    <td>{number(rowsBefore)}</td>
                    <td>{number(tenants)}</td>
                    <td>{number(tenantsBefore)}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

/** Customers that were in a month so far and are no longer. */
function MissingTenants({ period: { missingTenants }, name }: { period: ImportPeriod; name: string }) {
  const look = useLook();
  const styles = useStyles();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  const { count, shown } = missingTenants;
  const more = count - shown.length;
  return (
    <details>
      <summary className={mergeClasses(look.summary, styles.warning)}>
        {said.missingTenants(numbers.count(count), name)}
      </summary>
      <p className={styles.missing}>
        <code>{shown.join(', ')}</code>
        {more > 0 && ` ${said.andMore(numbers.count(more))}`}
      </p>
    </details>
  );
}
