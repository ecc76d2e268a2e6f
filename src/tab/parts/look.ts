import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Below this width tables become cards. */
export const NARROW = '@media (max-width: 680px)';
/** From there on they have columns. */
export const WIDE = '@media (min-width: 680.1px)';
/** Two things no longer stand side by side. */
export const PHONE = '@media (max-width: 560px)';

/** Between the rows of one thing. */
export const DIVIDER = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`;

/** A cell of a table whose rows are grids. */
export const CELL = { minWidth: 0, padding: 0, textAlign: 'left', fontWeight: 'inherit' } as const;

/** What looks the same wherever it stands. */
export const useLook = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke4}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  body: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  figures: { fontVariantNumeric: 'tabular-nums' },
  /** Opens and closes what is below it. */
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  /** For ears only. */
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
