import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../words.tsx';
import { Announcer } from './Announcer.tsx';
import { useLook } from './look.ts';

interface WaitingProps {
  /** How high the parts are that will stand here, from top to bottom; no two the same. */
  blocks: readonly number[];
}

const useStyles = makeStyles({
  waiting: { display: 'grid', gap: tokens.spacingVerticalL },
  block: { boxSizing: 'border-box', overflow: 'hidden', padding: tokens.spacingHorizontalL },
  lines: {
    height: '100%',
    // Lines of text to come: as far apart as rows are, and not over the whole width.
    backgroundImage: `repeating-linear-gradient(${tokens.colorNeutralStencil1} 0 12px, transparent 12px 48px)`,
    backgroundSize: '64% 100%',
    backgroundRepeat: 'no-repeat',
    animationName: { to: { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationTimingFunction: 'ease-in-out',
    animationIterationCount: 'infinite',
    animationDirection: 'alternate',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** What stands in the place of an answer that is on its way: as high and as wide, so that nothing moves. */
export function Waiting({ blocks }: WaitingProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div role="progressbar" aria-label={t.pages.loading} className={styles.waiting}>
      <Announcer text={t.pages.loading} />
      {blocks.map((height) => (
        <div key={height} className={mergeClasses(look.surface, styles.block)} style={{ height }}>
          <div className={styles.lines} />
        </div>
      ))}
    </div>
  );
}
