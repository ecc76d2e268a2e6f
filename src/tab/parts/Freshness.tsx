import { mergeClasses } from '@fluentui/react-components';
import type { Scorecard } from '#contract';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';

interface FreshnessProps {
  scorecard: Scorecard;
  /** The month up to which one designation is scored, with the day and the rules beside it. */
  month?: string | undefined;
  /** The day of the newest score is said where it does not stand beside it. */
  withDay?: boolean;
}

/** As of when a number is known and where it comes from; stands with every page of numbers. */
export function Freshness({ scorecard, month, withDay = false }: FreshnessProps) {
  const look = useLook();
  const { t, numbers } = useWords();
  const { asOf, refreshed, source } = scorecard;
  const parts = [
    ...(withDay ? [t.scoreAsOf(numbers.day(asOf))] : []),
    ...(month ? [t.dataThrough(numbers.month(month))] : []),
    t.refreshed(numbers.day(refreshed.slice(0, 10))),
    t.source[source],
  ];
  return <p className={mergeClasses(look.small, look.quiet)}>{parts.join(' · ')}</p>;
}
