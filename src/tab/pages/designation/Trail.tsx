import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useLook } from '../../parts/look.ts';
import { hrefOf, OVERVIEW } from '../../route.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  trail: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    listStyle: 'none',
  },
  part: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** The way back. */
export function Trail({ partner, here }: { partner: string; here: string }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <nav aria-label={t.trail}>
      <ol className={mergeClasses(styles.trail, look.small, look.quiet)}>
        <li className={styles.part}>
          <Link className={look.small} href={hrefOf(OVERVIEW)}>
            {partner}
          </Link>
          <ChevronRightRegular aria-hidden />
        </li>
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
