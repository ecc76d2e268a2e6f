import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { NEEDED, type Path } from '../scorecard.ts';
import { useWords } from '../words.tsx';
import { useMetricColors } from './metricColors.ts';

interface ScoreBarProps {
  path: Path;
  /** Says beside the tick what it marks. */
  labelled?: boolean;
}

/** Narrower pieces have no room for their number. */
const ROOM_FOR_A_NUMBER = 6;

const useStyles = makeStyles({
  bar: { position: 'relative' },
  labelled: { paddingTop: '14px' },
  track: {
    display: 'flex',
    height: '18px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    // The high-contrast theme has no greys: there the track is a frame.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: 'none',
  },
  piece: {
    ...typographyStyles.caption2Strong,
    lineHeight: '18px',
    boxSizing: 'border-box',
    flexShrink: 0,
    overflow: 'hidden',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
    color: tokens.colorNeutralForegroundInverted,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  // Where the tick would run through a number, the number is in front.
  number: { position: 'relative', zIndex: 1, padding: '0 1px', backgroundColor: 'inherit' },
  tick: {
    position: 'absolute',
    bottom: '-3px',
    left: `${NEEDED}%`,
    width: '2px',
    height: '24px',
    marginLeft: '-1px',
    // Seen on every colour of the bar, and beside it.
    backgroundColor: tokens.colorNeutralForeground1,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
    forcedColorAdjust: 'none',
  },
  tickLabel: {
    ...typographyStyles.caption2Strong,
    position: 'absolute',
    top: '-4px',
    left: `${NEEDED}%`,
    transform: 'translateX(-50%)',
    color: tokens.colorNeutralForeground2,
  },
});

/** A path's points out of a hundred, metric by metric, with a tick at 70. */
export function ScoreBar({ path, labelled = false }: ScoreBarProps) {
  const styles = useStyles();
  const colors = useMetricColors();
  const { t, numbers, names, total } = useWords();
  const parts = path.metrics.map(
    ({ metric, points, max }) =>
      `${names.metric[metric]} ${t.pointsOf(numbers.points(points), numbers.count(max))}`,
  );
  return (
    <div
      role="img"
      aria-label={t.scoreBar(total(path), parts)}
      className={mergeClasses(styles.bar, labelled && styles.labelled)}
    >
      <div className={styles.track}>
        {path.metrics
          .filter(({ points }) => points > 0)
          .map(({ metric, points }) => (
            <span
              key={metric}
              className={mergeClasses(styles.piece, colors[metric])}
              style={{ width: `${points}%` }}
            >
              {points >= ROOM_FOR_A_NUMBER && <span className={styles.number}>{numbers.points(points)}</span>}
            </span>
          ))}
      </div>
      {labelled && <span className={styles.tickLabel}>{NEEDED}</span>}
      <span className={styles.tick} />
    </div>
  );
}
