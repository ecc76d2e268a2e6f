import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { KeyboardEvent } from 'react';
import type { CustomerRow, Customers, CustomerVerdict } from '#contract';
import { NARROW, useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { leading, nameOf, pointsIfFixed, pointsNow, standingOf } from './customerList.ts';
import { StandingWord } from './StandingWord.tsx';

interface CustomerLineProps {
  row: CustomerRow;
  reasons: Customers['reasons'];
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
  label: { display: 'none', [NARROW]: { display: 'inline' } },
});

/** The cells of one customer's row. */
export function CustomerLine({
  row,
  reasons,
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
          <Standing verdict={leading(row, column)} reasons={reasons} />
        </td>
      ))}
      <td className={mergeClasses(look.small, styles.number)}>
        <span className={mergeClasses(look.quiet, styles.label)}>{customers.pointsNow} </span>
        {numbers.gain(pointsNow(row, metric))}
      </td>
      <td className={mergeClasses(look.small, styles.number)}>
        <span className={mergeClasses(look.quiet, styles.label)}>{customers.ifFixed} </span>
        {fixed === undefined ? <span className={look.quiet}>–</span> : numbers.gain(fixed)}
      </td>
    </>
  );
}

function Standing({ verdict, reasons }: { verdict: CustomerVerdict | null; reasons: Customers['reasons'] }) {
  const look = useLook();
  const styles = useStyles();
  const { t, condition } = useWords();
  const reason = verdict?.reason === undefined ? undefined : reasons[verdict.reason];
  if (verdict === null) return <span className={look.quiet}>{t.pages.customers.nothing}</span>;
  return (
    <>
      <StandingWord standing={standingOf(verdict)} />
      {reason && <p className={mergeClasses(look.small, styles.clamped)}>{condition(reason)}</p>}
    </>
  );
}
