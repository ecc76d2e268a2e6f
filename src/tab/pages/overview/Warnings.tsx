import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Scorecard } from '#contract';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  warnings: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusWarningForeground3 },
  list: { margin: 0, paddingLeft: '24px' },
});

/** What the data names and no rulebook knows: it earns nothing until it is put right. */
export function Warnings({ warnings }: Pick<Scorecard, 'warnings'>) {
  const look = useLook();
  const styles = useStyles();
  const { t, warning } = useWords();
  if (warnings.length === 0) return null;
  return (
    <section className={mergeClasses(look.surface, styles.warnings)} aria-labelledby="warnings">
      <h2 id="warnings" className={mergeClasses(look.strong, styles.title)}>
        <WarningRegular className={styles.icon} aria-hidden />
        {t.warnings}
      </h2>
      <ul className={mergeClasses(look.body, styles.list)}>
        {warnings.map((said) => (
          <li key={`${said.code} ${said.name}`}>{warning(said)}</li>
        ))}
      </ul>
    </section>
  );
}
