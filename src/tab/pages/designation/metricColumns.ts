import { makeStyles, tokens } from '@fluentui/react-components';
import { CELL, DIVIDER, NARROW } from '../../parts/look.ts';

/** The columns of the metrics' table; on little room every row is a card. */
export const useMetricColumns = makeStyles({
  table: { display: 'block' },
  head: { display: 'block', [NARROW]: { display: 'none' } },
  body: { display: 'block' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1.1fr) minmax(0, 1.3fr) 76px minmax(0, 1.6fr) 134px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    padding: `0 ${tokens.spacingHorizontalL}`,
    '& > td': CELL,
    '& > th': CELL,
  },
  titles: { minHeight: '36px' },
  metric: {
    position: 'relative',
    minHeight: '66px',
    boxSizing: 'border-box',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: DIVIDER,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
      alignItems: 'start',
      rowGap: tokens.spacingVerticalM,
      padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    },
  },
  // As a card: what was earned beside the name, the bar below them, then what counted and what comes next.
  name: { [NARROW]: { gridArea: '1 / 1 / 2 / 3' } },
  earned: { [NARROW]: { gridArea: '1 / 3', justifySelf: 'end' } },
  next: { [NARROW]: { gridColumn: '2 / -1' } },
  wide: { [NARROW]: { gridColumn: '1 / -1' } },
  bar: { [NARROW]: { gridArea: '2 / 1 / 3 / -1' } },
  details: { display: 'block', '& > td': { display: 'block', padding: 0 } },
  failed: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  note: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
  },
});
