import { makeStyles } from '@fluentui/react-components';
import type { ImportProblem, ImportReport, ImportRowError } from '#contract';
import { adviceOn, refusalIn } from '#words';
import { useLaterWords } from '../../../laterWords.ts';
import { useLook } from '../../../parts/look.ts';
import { useWords } from '../../../words.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** What was read all the same, and how; and which rows were left out, and why. */
export function Findings({ report }: { report: ImportReport }) {
  const look = useLook();
  const styles = useStyles();
  const { numbers } = useWords();
  const { data, imports: said } = useLaterWords();
  const { warnings, leftOut } = report;
  const rows = leftOut.reduce((sum, one) => sum + one.rows, 0);
  return (
    <>
      {warnings.length > 0 && (
        <ul className={styles.list}>
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>{said.warning(warning)}</li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary className={look.summary}>
            {data.leftOut} ({numbers.count(rows)})
          </summary>
          <ul className={styles.list}>
            {leftOut.map(({ reason, rows: count }) => (
              <li key={reason}>{said.leftOutRows(count, said.leftOut[reason])}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A row that could not be read: where, what stands there, what was expected and what to do. */
export function RowErrorText({ error }: { error: ImportRowError }) {
  const { numbers } = useWords();
  const { data, imports: said } = useLaterWords();
  const { row, column = '', value = '' } = error;
  const { expected, remedy } = adviceOn(said, error);
  return (
    <>
      {data.error(numbers.count(row), column, value)}; {data.expected(expected)}. {remedy}
    </>
  );
}

/** Why a file could not be read, and what to do. */
export function ProblemText({ problem }: { problem: ImportProblem }) {
  const { imports: said } = useLaterWords();
  const { detail, remedy } = problem.why ? refusalIn(said, problem.why) : problem;
  return (
    <>
      {detail} {remedy}
    </>
  );
}
