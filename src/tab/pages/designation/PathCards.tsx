import {
  Badge,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { PHONE, useLook } from '../../parts/look.ts';
import { ScoreBar } from '../../parts/ScoreBar.tsx';
import { StandingBadge } from '../../parts/StandingBadge.tsx';
import { type Designation, NEEDED, type Path, selectedPath } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';

interface PathCardsProps {
  designation: Designation;
  /** The path whose metrics are shown below. */
  shown: Path;
  show: (path: string) => void;
}

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
  // An inner line instead of a wider border, which would push the content.
  shown: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '22px',
  },
  name: { marginRight: 'auto' },
  choose: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible': {
      outlineStyle: 'none',
      '::after': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    },
  },
  numbers: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  },
  total: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' },
  why: { marginTop: tokens.spacingVerticalS },
});

/** The paths beside each other: what each comes to, which one counts, and why. */
export function PathCards({ designation, shown, show }: PathCardsProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, whyPath, numbers } = useWords();
  const { rules } = designation;
  const counting = selectedPath(designation);
  const paths = [counting, ...designation.paths.filter((path) => path !== counting)];
  const mixed = mixedTotal(designation);
  return (
    <section aria-label={t.paths}>
      <div className={styles.cards}>
        {paths.map((path) => (
          <PathCard
            key={path.path}
            path={path}
            designation={designation}
            isShown={path === shown}
            choose={paths.length > 1 ? () => show(path.path) : undefined}
          />
        ))}
      </div>
      {rules && paths.length > 1 && (
        <p className={mergeClasses(look.small, look.quiet, styles.why)}>
          {whyPath({ ...designation, rules })} {mixed !== undefined && t.notMixed(numbers.points(mixed))}
        </p>
      )}
    </section>
  );
}

interface PathCardProps {
  path: Path;
  designation: Designation;
  isShown: boolean;
  choose: (() => void) | undefined;
}

function PathCard({ path, designation, isShown, choose }: PathCardProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, pathName, total, verdict } = useWords();
  const counts = path.path === designation.selectedPath;
  const name = pathName(path.path) || t.onlyPath;
  return (
    <article className={mergeClasses(look.surface, styles.card, isShown && styles.shown)}>
      <header className={styles.head}>
        <h2 className={mergeClasses(look.heading, styles.name)}>
          {choose ? (
            <button type="button" className={styles.choose} aria-pressed={isShown} onClick={choose}>
              {name}
            </button>
          ) : (
            name
          )}
        </h2>
        {counts && designation.standing && <StandingBadge standing={designation.standing} />}
        {counts && choose && (
          <Badge appearance="outline" shape="rounded" color="brand">
            {t.counts}
          </Badge>
        )}
      </header>
      <p className={mergeClasses(look.body, styles.numbers)}>
        <span className={styles.total}>{total(path)}</span>
        <span className={look.quiet}>
          {t.ofHundred} · {verdict(path)}
        </span>
      </p>
      <ScoreBar path={path} labelled />
    </article>
  );
}

/** What the best metrics of all paths would add to, where that alone would make people hope. */
function mixedTotal(designation: Designation): number | undefined {
  const { metrics, total: counts } = selectedPath(designation);
  if (counts >= NEEDED || designation.rules?.choice !== 'better') return undefined;
  const best = metrics.map(({ metric }) =>
    Math.max(
      ...designation.paths
        .flatMap((path) => path.metrics)
        .map((one) => (one.metric === metric ? one.points : 0)),
    ),
  );
  const total = best.reduce((sum, points) => sum + points, 0);
  return total >= NEEDED ? total : undefined;
}
