import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { Fragment } from 'react';
import type { IncompletePeriod } from '#contract';
import { Incomplete } from '../../parts/Incomplete.tsx';
import { CELL, DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { ScoreBar } from '../../parts/ScoreBar.tsx';
import { StandingBadge } from '../../parts/StandingBadge.tsx';
import { hrefOf, useRoute } from '../../route.ts';
import { type Designation, selectedPath } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';

export const useColumns = makeStyles({
  // A table to ears whatever it is laid out as; a list of cards where there is no room for columns.
  table: { display: 'block' },
  head: { display: 'block', [NARROW]: { display: 'none' } },
  body: { display: 'block' },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.4fr) 116px minmax(0, 2.8fr) minmax(0, 1.9fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    padding: `0 ${tokens.spacingHorizontalL}`,
    '& > td': CELL,
    '& > th': CELL,
  },
  titles: { minHeight: '36px' },
});

const useStyles = makeStyles({
  row: {
    minHeight: '66px',
    boxSizing: 'border-box',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: DIVIDER,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      rowGap: tokens.spacingVerticalM,
      padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    },
  },
  // The whole row leads to the designation; to ears and keys it is the one link in it.
  link: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  path: { whiteSpace: 'nowrap' },
  points: { whiteSpace: 'nowrap' },
  total: { ...typographyStyles.title3 },
  wide: { [NARROW]: { gridColumn: '1 / -1' } },
  standing: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', marginRight: '28px' },
  chevron: {
    position: 'absolute',
    right: tokens.spacingHorizontalL,
    top: 'calc(50% - 8px)',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { top: 'auto', bottom: tokens.spacingVerticalXXL },
  },
});

interface DesignationRowProps {
  designation: Designation;
  first: boolean;
  /** Months whose rows are not all in it. */
  incomplete: readonly IncompletePeriod[];
}

export function DesignationRow({ designation, first, incomplete }: DesignationRowProps) {
  const look = useLook();
  const columns = useColumns();
  const styles = useStyles();
  const { t, names, total, pathName, verdict } = useWords();
  const { partner } = useRoute();
  const path = selectedPath(designation);
  const others = designation.paths.filter((other) => other !== path);
  const paths = [
    pathName(path.path),
    ...others.map((other) => t.otherPath(names.path[other.path], total(other))),
  ].filter((text) => text !== '');
  return (
    <tr className={mergeClasses(columns.row, styles.row)}>
      <th scope="row">
        <Link
          className={styles.link}
          href={hrefOf({ page: 'designation', partner, designation: designation.designation })}
        >
          {names.designation[designation.designation]}
        </Link>
        <p className={mergeClasses(look.small, look.quiet)}>
          {paths.map((text, index) => (
            <Fragment key={text}>
              {index > 0 && ' · '}
              <span className={styles.path}>{text}</span>
            </Fragment>
          ))}
        </p>
      </th>
      <td className={mergeClasses(look.figures, styles.points)}>
        <span className={styles.total}>{total(path)}</span>
        <span className={mergeClasses(look.body, look.quiet)}> / 100</span>
      </td>
      <td className={styles.wide}>
        <ScoreBar path={path} labelled={first} />
      </td>
      <td className={styles.wide}>
        <div className={styles.standing}>
          {designation.standing && <StandingBadge standing={designation.standing} />}
          <span className={look.small}>{verdict(path)}</span>
          <Incomplete periods={incomplete} />
        </div>
        <ChevronRightRegular className={styles.chevron} aria-hidden />
      </td>
    </tr>
  );
}
