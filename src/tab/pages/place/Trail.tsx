import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useLook } from '../../parts/look.ts';
import { hrefOf, useRoute } from '../../route.ts';
import { useWords } from '../../words.tsx';

interface TrailProps {
  partner: string;
  /** The page above this one, where it is not the overview. */
  above?: { readonly name: string; readonly href: string } | undefined;
  here: string;
}

const useStyles = makeStyles({
  trail: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  part: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** The way back. */
export function Trail({ partner, above, here }: TrailProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const overview = hrefOf({ page: 'overview', partner: useRoute().partner });
  const links = [{ name: partner, href: overview }, ...(above ? [above] : [])];
  return (
    <nav aria-label={t.trail}>
      <ol className={mergeClasses(styles.trail, look.small, look.quiet)}>
        {links.map(({ name, href }) => (
          <li key={href} className={styles.part}>
            <Link className={look.small} href={href}>
              {name}
            </Link>
            <ChevronRightRegular aria-hidden />
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
