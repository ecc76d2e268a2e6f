import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportReport } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { Download } from '../../parts/Download.tsx';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { Findings, RowErrorText } from './files/Findings.tsx';
import { Periods } from './files/Periods.tsx';

const useStyles = makeStyles({
  report: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', minWidth: 0 },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** What was found in a file: rows, periods, errors, and what it would do to the scores. */
export function ImportReportView({ id, report }: { id: string; report: ImportReport }) {
  const look = useLook();
  const styles = useStyles();
  const { names, numbers } = useWords();
  const said = useLaterWords().data;
  const { source, rows, errors, scoreChanges } = report;
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
      <Periods report={report} />
      <Findings report={report} />
      {errors.count > 0 && <RowErrors id={id} errors={errors} />}
    </div>
  );
}

function RowErrors({ id, errors }: { id: string; errors: ImportReport['errors'] }) {
  const look = useLook();
  const styles = useStyles();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  return (
    <details>
      <summary className={look.summary}>
        {said.errors} ({numbers.count(errors.count)})
      </summary>
      <ul className={styles.list}>
        {errors.shown.map((error) => (
          <li key={`${error.row} ${error.column} ${error.code}`}>
            <RowErrorText error={error} />
          </li>
        ))}
      </ul>
      <Download path={`/imports/${encodeURIComponent(id)}/errors.csv`} fileName={`errors-${id}.csv`}>
        {said.download}
      </Download>
    </details>
  );
}
