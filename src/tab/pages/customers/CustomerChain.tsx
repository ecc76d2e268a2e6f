import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { CustomerChain as Chain, Shown } from '#contract';
import type { ConditionDocument } from '#scoring';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  chain: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:first-child)': { borderTop: DIVIDER },
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  condition: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  sign: { flexShrink: 0, fontSize: '16px' },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground3 },
});

/** What became of a customer in one metric: every condition, met or not, with its values. */
export function CustomerChain({ chain: { metric, verdict } }: { chain: Chain }) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, tenant, numbers } = useWords();
  const { customers } = t.pages;
  const { workload, option, side, now, before, points } = verdict;
  const about = [names.side[side], workload, option].filter((part) => part !== undefined && part !== '');
  return (
    <section className={mergeClasses(styles.chain, look.small)} aria-label={names.metric[metric]}>
      <div className={styles.head}>
        <h2 className={look.strong}>{names.metric[metric]}</h2>
        <span className={look.quiet}>{about.join(' · ')}</span>
      </div>
      <p className={look.small}>
        {tenant(verdict)}
        {points !== undefined && (
          <>
            {' '}
            (<strong>{numbers.gain(points)}</strong>)
          </>
        )}
      </p>
      <div className={styles.sides}>
        <Conditions title={customers.now} conditions={now} />
        {before.length > 0 && <Conditions title={customers.yearAgo} conditions={before} />}
      </div>
    </section>
  );
}

interface ConditionsProps {
  title: string;
  conditions: readonly Shown<ConditionDocument>[];
}

function Conditions({ title, conditions }: ConditionsProps) {
  const look = useLook();
  const styles = useStyles();
  const { names, condition, numbers } = useWords();
  const month = conditions[0]?.month;
  return (
    <div>
      <h3 className={mergeClasses(look.small, look.quiet)}>
        {title}
        {month !== undefined && ` · ${numbers.month(month)}`}
      </h3>
      <ul className={styles.list}>
        {conditions.map((one) => (
          <li key={JSON.stringify(one)} className={styles.condition}>
            {one.met ? (
              <CheckmarkCircleFilled className={mergeClasses(styles.sign, styles.met)} aria-hidden />
            ) : (
              <DismissCircleRegular className={mergeClasses(styles.sign, styles.notMet)} aria-hidden />
            )}
            <span>
              <strong>{one.met ? names.met : names.notMet}:</strong> {condition(one)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
