import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { FeedStatus } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { DIVIDER, useLook } from '../../../parts/look.ts';

/** What needs nobody. */
const QUIET = ['empty', 'not-yet', 'throttled', 'cancelled'];

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS} 0`,
      borderTop: DIVIDER,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& td': { overflowWrap: 'anywhere' },
  },
  outcome: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** Report by report, what the last pull has brought. */
export function LastPull({ pull: { datasets } }: { pull: NonNullable<FeedStatus['lastPull']> }) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().data.feed;
  return (
    <table className={mergeClasses(look.small, styles.table)} aria-label={said.lastPull}>
      <thead className={look.quiet}>
        <tr>
          <th scope="col">{said.dataset}</th>
          <th scope="col">{said.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {datasets.map(({ dataset, state, detail = '' }) => {
          const manner = state === 'ready' ? 'ready' : QUIET.includes(state) ? 'quiet' : 'warning';
          return (
            <tr key={dataset}>
              <th scope="row">{dataset}</th>
              <td>
                <span className={styles.outcome}>
                  <span className={mergeClasses(styles.icon, styles[manner])} aria-hidden>
                    {SIGNS[manner]}
                  </span>
                  {said.states[state] ?? detail}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const SIGNS = { ready: <CheckmarkCircleFilled />, quiet: <CircleRegular />, warning: <WarningFilled /> };
