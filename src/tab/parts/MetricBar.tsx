import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Metric } from '../scorecard.ts';
import { useWords } from '../words.tsx';
import { NARROW } from './look.ts';
import { useMetricColors } from './metricColors.ts';

interface MetricBarProps {
  metric: Metric;
  /** The rules ask for a whole point. */
  marked: boolean;
}

const useStyles = makeStyles({
  bar: { position: 'relative', maxWidth: '260px', [NARROW]: { maxWidth: 'none' } },
  track: {
    height: '10px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: 'none',
  },
  earned: { height: '100%' },
  mark: {
    position: 'absolute',
    top: '-3px',
    width: '2px',
    height: '16px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
    forcedColorAdjust: 'none',
  },
});

/** A metric's points out of its maximum, with a mark at the one point where every metric needs it. */
export function MetricBar({ metric: { metric, points, max }, marked }: MetricBarProps) {
  const styles = useStyles();
  const colors = useMetricColors();
  const { t, numbers, names } = useWords();
  return (
    <div
      role="img"
      aria-label={`${names.metric[metric]}: ${t.pointsOf(numbers.points(points), numbers.count(max))}`}
      className={styles.bar}
    >
      <div className={styles.track}>
        <div
          className={mergeClasses(styles.earned, colors[metric])}
          style={{ width: `${(points / max) * 100}%` }}
        />
      </div>
      {marked && <span className={styles.mark} style={{ left: `${100 / max}%` }} />}
    </div>
  );
}
