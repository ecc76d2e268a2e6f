import { makeStyles, tokens } from '@fluentui/react-components';
import { DIVIDER, NARROW } from '../../../parts/look.ts';

/** The board's columns; a card for each source where there is no room for them. */
export const useBoardColumns = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    [NARROW]: { display: 'block' },
    '& th, & td': { fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  },
  body: { [NARROW]: { display: 'block' } },
  row: {
    borderTop: DIVIDER,
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
      gap: tokens.spacingVerticalXXS,
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  source: {
    width: '30%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [NARROW]: { gridColumn: '1 / -1', width: 'auto', padding: 0 },
  },
  month: {
    padding: `${tokens.spacingVerticalS} 0`,
    verticalAlign: 'top',
    [NARROW]: { padding: 0 },
  },
  rest: { [NARROW]: { gridColumn: '1 / -1' } },
});
