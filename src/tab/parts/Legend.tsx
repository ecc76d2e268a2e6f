import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MetricName } from '#scoring';
import { useWords } from '../words.tsx';
import { DIVIDER, useLook } from './look.ts';
import { useMetricColors } from './metricColors.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
    listStyle: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
});

/** Which colour is which metric, in the order in which bars show them. */
export function Legend({ metrics }: { metrics: readonly MetricName[] }) {
  const look = useLook();
  const styles = useStyles();
  const colors = useMetricColors();
  const { t, names } = useWords();
  return (
    <ul className={mergeClasses(styles.legend, look.small, look.quiet)} aria-label={t.legend}>
      <li>{t.legendOrder}</li>
      {metrics.map((metric) => (
        <li key={metric} className={styles.item}>
          <span className={mergeClasses(styles.swatch, colors[metric])} />
          {names.metric[metric]}
        </li>
      ))}
    </ul>
  );
}
