import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Delivery, Scorecard } from '#contract';
import type { Designation } from '#scoring';
import { useInstants } from '../instants.ts';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';

interface FreshnessProps {
  scorecard: Scorecard;
  /** The month up to which one designation is scored, with the day and the rules beside it. */
  month?: string | undefined;
  /** The day of the newest score is said where it does not stand beside it. */
  withDay?: boolean;
  /** What is waited for on its behalf; on behalf of all unless one is named. */
  designation?: Designation;
}

const useStyles = makeStyles({
  late: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusWarningForeground1,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** As of when a number is known, where it comes from and when the next comes; stands with every page of numbers. */
export function Freshness({ scorecard, month, withDay = false, designation }: FreshnessProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const at = useInstants();
  const { sight } = t.pages;
  const { asOf, refreshed, source } = scorecard;
  const next = firstOf(scorecard.deliveries, designation);
  const said = (say: (month: string, day: string) => string, { month: of, by }: Delivery): string =>
    say(of ? numbers.month(of) : '', numbers.day(by));
  const parts = [
    ...(withDay ? [t.scoreAsOf(numbers.day(asOf))] : []),
    ...(month ? [t.dataThrough(numbers.month(month))] : []),
    t.refreshed(at.day(refreshed)),
    t.source[source],
    ...(next && !next.late ? [said(sight.expectedBy, next)] : []),
  ];
  return (
    <>
      <p className={mergeClasses(look.small, look.quiet)}>{parts.join(' · ')}</p>
      {next?.late && (
        <p className={mergeClasses(look.small, styles.late)}>
          <WarningRegular className={styles.icon} aria-hidden />
          {said(sight.lateSince, next)}
        </p>
      )}
    </>
  );
}

/** What is waited for longest. */
const firstOf = (all: Scorecard['deliveries'], designation: Designation | undefined) =>
  all
    .filter((one) => designation === undefined || one.designation === designation)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))[0];
