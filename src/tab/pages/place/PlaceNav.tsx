import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLook } from '../../parts/look.ts';
import { hrefOf, type PageName, type PlaceRoute, samePlace } from '../../route.ts';
import { useWords } from '../../words.tsx';

const PAGES: readonly PageName[] = ['designation', 'customers', 'people', 'rules'];

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

/** The pages of one designation; they keep path, day and edition. */
export function PlaceNav({ route }: { route: PlaceRoute }) {
  const look = useLook();
  const styles = useStyles();
  const { pages } = useWords().t;
  const names: Readonly<Record<PageName, string>> = {
    designation: pages.metrics,
    customers: pages.customers.title,
    people: pages.people.title,
    rules: pages.rules.title,
  };
  return (
    <nav aria-label={pages.navigation}>
      <ul className={mergeClasses(look.body, styles.pages)}>
        {PAGES.map((page) => {
          const isHere = page === route.page;
          return (
            <li key={page}>
              <a
                href={hrefOf({ page, ...samePlace(route) })}
                className={mergeClasses(styles.link, isHere && styles.here)}
                aria-current={isHere ? 'page' : undefined}
              >
                {names[page]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
