import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonRow, Skilling } from '#contract';
import { unbroken } from '#words';
import { CELL, DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { useNarrow } from '../../parts/narrow.ts';
import { useWords } from '../../words.tsx';
import { LeavingCell } from './LeavingCell.tsx';
import { faultsOf, inStep, type StepColumn, stepColumns } from './peopleList.ts';
import { StepCell } from './StepCell.tsx';

const useStyles = makeStyles({
  table: { display: 'block' },
  head: { display: 'block', [NARROW]: { display: 'none' } },
  body: { display: 'block' },
  row: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& > th': CELL,
    '& > td': CELL,
    [NARROW]: { rowGap: tokens.spacingVerticalM },
  },
  line: { borderTop: DIVIDER },
  self: { backgroundColor: tokens.colorNeutralBackground2 },
  label: { display: 'none', [NARROW]: { display: 'block' } },
  wide: { [NARROW]: { gridColumn: '1 / -1' } },
  // On a phone, only what somebody counts in.
  empty: { [NARROW]: { display: 'none' } },
  mail: { overflowWrap: 'anywhere' },
});

interface PeopleTableProps {
  answer: Skilling;
  /** In the order in which they are shown. */
  people: readonly PersonRow[];
  personal: boolean;
}

/** Who counts in which step: a row for each person, a column for each step. */
export function PeopleTable({ answer, people, personal }: PeopleTableProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const said = t.pages.people;
  const columns = stepColumns(answer);
  const template = `minmax(0, 1.3fr) repeat(${columns.length}, minmax(0, 1fr)) minmax(0, 1.3fr)`;
  return (
    <section className={look.surface}>
      <table className={styles.table} aria-label={said.title}>
        <thead className={styles.head}>
          <tr
            className={mergeClasses(styles.row, look.small, look.quiet)}
            style={{ gridTemplateColumns: template }}
          >
            <th scope="col">{said.person}</th>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col">
                <StepTitle column={column} />
              </th>
            ))}
            <th scope="col">{said.leaving}</th>
          </tr>
        </thead>
        <tbody className={styles.body}>
          {people.map((row) => (
            <PersonLine
              key={row.person}
              row={row}
              columns={columns}
              template={template}
              asOf={answer.asOf}
              isSelf={personal && row.self === true}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const keyOf = ({ metric, step }: StepColumn): string => `${metric.metric} ${step.step}`;

function StepTitle({ column: { metric, step } }: { column: StepColumn }) {
  const look = useLook();
  const { t, names, numbers, holds } = useWords();
  const said = t.pages.people;
  const have = numbers.count(step.have);
  return (
    <>
      <span className={look.small}>{names.metric[metric.metric]}</span>
      <br />
      <strong>{step.step === 0 ? said.scoringStep : said.step(step.step)}</strong> ·{' '}
      {step.need === undefined ? said.stepHave(have) : said.stepNeed(have, numbers.count(step.need))}
      <br />
      {holds(step.holds)}
    </>
  );
}

interface PersonLineProps {
  row: PersonRow;
  columns: readonly StepColumn[];
  template: string;
  asOf: string;
  isSelf: boolean;
}

function PersonLine({ row, columns, template, asOf, isSelf }: PersonLineProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, person, names } = useWords();
  const said = t.pages.people;
  const narrow = useNarrow();
  const faults = faultsOf(row);
  const label = (text: string) => (
    <span className={mergeClasses(look.small, look.quiet, styles.label)}>{text}</span>
  );
  return (
    <tr
      className={mergeClasses(styles.row, styles.line, look.small, isSelf && styles.self)}
      style={{ gridTemplateColumns: narrow ? 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))' : template }}
    >
      <th scope="row" className={styles.wide}>
        <span className={look.strong}>
          {row.name ?? said.unnamed}
          {isSelf && ` (${said.you})`}
        </span>
        {row.email !== undefined && (
          <p className={mergeClasses(look.small, look.quiet, styles.mail)}>{row.email}</p>
        )}
        {faults.length > 0 && (
          <p className={mergeClasses(look.small, look.quiet)}>
            {said.notCounting}: {unbroken(person({ steps: [], faults }))}
          </p>
        )}
      </th>
      {columns.map((column) => (
        <td key={keyOf(column)} className={mergeClasses(!inStep(row, column) && styles.empty)}>
          {label(
            `${names.metric[column.metric.metric]} · ${
              column.step.step === 0 ? said.scoringStep : said.step(column.step.step)
            }`,
          )}
          <StepCell row={row} column={column} asOf={asOf} />
        </td>
      ))}
      <td className={styles.wide}>
        {label(said.leaving)}
        <LeavingCell row={row} />
      </td>
    </tr>
  );
}
