import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { CustomerStanding } from '#words';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { STANDINGS } from './customerList.ts';
import { StandingWord } from './StandingWord.tsx';

interface CustomerBarProps {
  counts: Readonly<Record<CustomerStanding, number>>;
  chosen: CustomerStanding | undefined;
  choose: (standing: CustomerStanding | undefined) => void;
}

const useStyles = makeStyles({
  bar: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  track: {
    display: 'flex',
    height: '18px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: 'none',
  },
  piece: {
    boxSizing: 'border-box',
    minWidth: '3px',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
  },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
  },
  count: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

const useColors = makeStyles<CustomerStanding>({
  counting: { backgroundColor: tokens.colorPaletteGreenBorderActive },
  almost: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  lost: { backgroundColor: tokens.colorPaletteRedBorderActive },
  not: { backgroundColor: tokens.colorNeutralBackground6 },
});

/** How many customers count, almost count, were lost or do not count; each number leads to those customers. */
export function CustomerBar({ counts, chosen, choose }: CustomerBarProps) {
  const look = useLook();
  const styles = useStyles();
  const colors = useColors();
  const { t, numbers } = useWords();
  const { customers } = t.pages;
  const all = STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
  const parts = STANDINGS.map((one) => customers.part(customers.standing[one], numbers.count(counts[one])));
  return (
    <section className={mergeClasses(look.surface, styles.bar)} aria-label={customers.standings}>
      <div role="img" aria-label={customers.bar(parts)} className={styles.track}>
        {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
          <span
            key={standing}
            className={mergeClasses(styles.piece, colors[standing])}
            style={{ width: `${(counts[standing] / Math.max(1, all)) * 100}%` }}
          />
        ))}
      </div>
      <div className={mergeClasses(look.small, styles.numbers)}>
        {STANDINGS.map((standing) => (
          <button
            key={standing}
            type="button"
            className={mergeClasses(styles.choice, standing === chosen && styles.chosen)}
            aria-pressed={standing === chosen}
            onClick={() => choose(standing === chosen ? undefined : standing)}
          >
            <StandingWord standing={standing} />
            <span className={styles.count}>{numbers.count(counts[standing])}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
