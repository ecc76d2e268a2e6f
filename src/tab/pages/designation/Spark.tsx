import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MetricName } from '#scoring';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

export interface SparkLine {
  readonly metric: MetricName;
  readonly max: number;
  readonly months: readonly string[];
  readonly points: readonly (number | null)[];
}

const WIDTH = 84;
const HEIGHT = 26;
/** The line's own width must stay inside. */
const EDGE = 2;

const useStyles = makeStyles({
  spark: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: {
    flexShrink: 0,
    overflow: 'visible',
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '1.5px',
    strokeLinejoin: 'round',
  },
  base: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  since: { display: 'block' },
  change: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** A metric's points at the end of the last months, and by how much they have changed; since when, if not in all of them. */
export function Spark({ line }: { line: SparkLine | 'waiting' | 'unknown' }) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers } = useWords();
  const said = t.pages.sight;
  const word = (text: string) => <span className={mergeClasses(look.small, look.quiet)}>{text}</span>;
  if (line === 'waiting') return word('…');
  if (line === 'unknown') return word(said.noTrend);
  const known = line.points.flatMap((points, i) => (points === null ? [] : [{ i, points }]));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return word(said.noTrend);
  const place = ({ i, points }: { i: number; points: number }): string => {
    const x = EDGE + (i / Math.max(1, line.points.length - 1)) * (WIDTH - 2 * EDGE);
    const y = HEIGHT - EDGE - (points / line.max) * (HEIGHT - 2 * EDGE);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const text = said.trendText(
    numbers.month(line.months[first.i] ?? ''),
    numbers.month(line.months[last.i] ?? ''),
    numbers.points(first.points),
    numbers.points(last.points),
  );
  return (
    <span className={styles.spark}>
      <svg
        className={styles.line}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={`${said.trendOf(names.metric[line.metric])}: ${text}`}
      >
        <line className={styles.base} x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <polyline points={known.map(place).join(' ')} />
      </svg>
      <span className={mergeClasses(look.small, look.quiet, styles.change)}>
        {numbers.gain(last.points - first.points)}
        {first.i > 0 && (
          <span className={styles.since}>{said.since(numbers.monthShort(line.months[first.i] ?? ''))}</span>
        )}
      </span>
    </span>
  );
}
