import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useLook } from '../../parts/look.ts';

interface NotesProps {
  id: string;
  title: string;
  /** Nothing is shown where there are none. */
  notes: readonly string[];
}

const useStyles = makeStyles({
  notes: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusWarningForeground3 },
  list: { margin: 0, paddingLeft: '24px', overflowWrap: 'anywhere' },
});

/** What is to be known of the data below the numbers that were made of it. */
export function Notes({ id, title, notes }: NotesProps) {
  const look = useLook();
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <section className={mergeClasses(look.surface, styles.notes)} aria-labelledby={id}>
      <h2 id={id} className={mergeClasses(look.strong, styles.title)}>
        <WarningRegular className={styles.icon} aria-hidden />
        {title}
      </h2>
      <ul className={mergeClasses(look.body, styles.list)}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
