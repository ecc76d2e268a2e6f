import { makeStyles, tokens } from '@fluentui/react-components';

/** What the three parts of the page share. */
export const useSettingsLook = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(230px, 100%), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  // Fluent would make them as wide as their column.
  input: { minWidth: 0 },
  check: { margin: `0 ${tokens.spacingHorizontalXXS} 0 0` },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  rows: { display: 'grid', margin: 0, padding: 0, listStyle: 'none' },
});
