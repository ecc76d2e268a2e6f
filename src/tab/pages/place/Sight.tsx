import { Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Scorecard } from '#contract';
import { incompleteFor } from '../../incomplete.ts';
import { Freshness } from '../../parts/Freshness.tsx';
import { Incomplete } from '../../parts/Incomplete.tsx';
import { useLook } from '../../parts/look.ts';
import { hrefOf, type PlaceRoute, replaceRoute } from '../../route.ts';
import { type Designation, editionMonth } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { DayField } from './DayField.tsx';
import { sightOf } from './sightOf.ts';

interface SightProps {
  /** The newest scorecard. */
  scorecard: Scorecard;
  designation: Designation;
  route: PlaceRoute;
  /** The month of the data, where it is known for this day. */
  month?: string | undefined;
}

const useStyles = makeStyles({
  sight: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginTop: tokens.spacingVerticalS,
  },
  part: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  control: { minWidth: 0 },
});

/** Under which rules and as of which day one looks; both can be changed. */
export function Sight({ scorecard, designation, route, month }: SightProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.sight;
  const editionId = useId();
  const { editions, edition, inForce, on, isNewest } = sightOf(scorecard, designation, route);
  const newest = { ...route, on: undefined, edition: undefined };
  return (
    <>
      <div className={mergeClasses(styles.sight, look.small, look.quiet)}>
        <span className={styles.part}>
          <label htmlFor={editionId}>{said.edition}</label>
          <Select
            id={editionId}
            size="small"
            className={styles.control}
            value={edition}
            onChange={(_event, { value }) =>
              replaceRoute({ ...route, edition: value === inForce ? undefined : value })
            }
          >
            {editions.toReversed().map(({ id }) => (
              <option key={id} value={id}>
                {numbers.month(editionMonth({ edition: id }))}
              </option>
            ))}
          </Select>
        </span>
        <DayField
          day={on}
          first={editions[0]?.validFrom ?? ''}
          last={scorecard.asOf}
          choose={(day) => replaceRoute({ ...route, on: day === scorecard.asOf ? undefined : day })}
        />
        <Freshness scorecard={scorecard} month={month} designation={designation.designation} />
      </div>
      {isNewest && <Incomplete periods={incompleteFor(scorecard, designation.designation)} />}
      {!isNewest && (
        <p className={look.small} role="status">
          {said.another(numbers.day(on))}{' '}
          <Link inline href={hrefOf(newest)} className={look.small}>
            {said.newest}
          </Link>
        </p>
      )}
    </>
  );
}
