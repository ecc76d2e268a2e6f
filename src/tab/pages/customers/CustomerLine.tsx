import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { KeyboardEvent } from 'react';
import type { CustomerRow, Customers } from '#contract';
import { NARROW, useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { leadingMetric, nameOf, pointsIfFixed, pointsNow, standingOf } from './customerList.ts';
import { StandingWord } from './StandingWord.tsx';

interface CustomerLineProps {
  row: CustomerRow;
  answer: Customers;
  /** The metric that is looked at; all unless given. */
  metric: number | undefined;
  /** The places of the metrics that have a column; on little room one column says the most. */
  columns: readonly (number | undefined)[];
  isOpen: boolean;
  /** Whether the keyboard's way into the list leads here. */
  isActive: boolean;
  toggle: () => void;
  move: (event: KeyboardEvent) => void;
}

const useStyles = makeStyles({
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    ...typographyStyles.body1Strong,
    textAlign: 'left',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': {
      outlineStyle: 'none',
      '::after': {
        outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
        outlineOffset: '-2px',
      },
    },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  // Two lines at most: the whole of it stands in what the row opens into.
  clamped: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflowWrap: 'anywhere',
  },
  about: { paddingLeft: '18px' },
  number: {
    justifySelf: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    [NARROW]: { justifySelf: 'start', marginLeft: '18px' },
  },
  wide: { [NARROW]: { gridColumn: '1 / -1' } },
  standing: { [NARROW]: { marginLeft: '18px' } },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  label: { display: 'none', [NARROW]: { display: 'inline' } },
});

/** The cells of one customer's row. */
export function CustomerLine({
  row,
  answer,
  metric,
  columns,
  isOpen,
  isActive,
  toggle,
  move,
}: CustomerLineProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const { customers } = t.pages;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const now = pointsNow(row, metric);
  const fixed = pointsIfFixed(row, metric);
  return (
    <>
      <th scope="row" className={styles.wide}>
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          tabIndex={isActive ? 0 : -1}
          onClick={toggle}
          onKeyDown={move}
        >
          <Chevron className={styles.chevron} aria-hidden />
          <span className={styles.clamped}>{nameOf(row)}</span>
        </button>
        {row.segment && (
          <p className={mergeClasses(look.small, look.quiet, styles.about)}>
            {customers.segment[row.segment]}
          </p>
        )}
      </th>
      {columns.map((column) => (
        <td key={column ?? 'all'} className={mergeClasses(look.small, styles.wide, styles.standing)}>
          <Standing
            row={row}
            answer={answer}
            place={leadingMetric(row, column)}
            named={column === undefined}
          />
        </td>
      ))}
      <td className={mergeClasses(look.small, styles.number)}>
        <span className={mergeClasses(look.quiet, styles.label)}>{customers.pointsNow} </span>
        {now === undefined ? <span className={look.quiet}>–</span> : numbers.gain(now)}
      </td>
      <td className={mergeClasses(look.small, styles.number)}>
        <span className={mergeClasses(look.quiet, styles.label)}>{customers.ifFixed} </span>
        {fixed === undefined ? <span className={look.quiet}>–</span> : numbers.gain(fixed)}
      </td>
    </>
  );
}

interface StandingProps {
  row: CustomerRow;
  answer: Customers;
  /** The metric that is looked at. */
  place: number;
  /** Whether it says which metric that is, where no column does. */
  named: boolean;
}

function Standing({ row, answer: { metrics, reasons }, place, named }: StandingProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, condition, tenant, names } = useWords();
  const said = t.pages.customers;
  const verdict = row.verdicts[place];
  const metric = metrics[place];
  if (!verdict || !metric) return <span className={look.quiet}>{said.nothing}</span>;
  const why = (): string | undefined => {
    const reason = verdict.reason === undefined ? undefined : reasons[verdict.reason];
    if (reason) return condition(reason);
    if (standingOf(verdict) !== 'counting' || verdict.points !== 0) return undefined;
    // Whoever counts and adds nothing: counted before, or has a part of a growth that earns nothing.
    if (metric.metric !== 'usage-growth') return tenant({ standing: verdict.standing, now: [] });
    return metric.points === 0 ? said.noGrowth : undefined;
  };
  return (
    <>
      <p className={styles.head}>
        <StandingWord standing={standingOf(verdict)} />
        {named && <span className={look.quiet}>{names.metric[metric.metric]}</span>}
      </p>
      <p className={mergeClasses(look.small, styles.clamped)}>{why()}</p>
    </>
  );
}
