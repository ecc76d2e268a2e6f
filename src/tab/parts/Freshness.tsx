import { mergeClasses } from '@fluentui/react-components';
import type { Scorecard } from '#contract';
import { type Designation, editionMonth } from '../scorecard.ts';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';

interface FreshnessProps {
  scorecard: Scorecard;
  /** Under which rules, and on which month's data; of one designation. */
  designation?: Designation;
}

/** As of when a number is known and where it comes from; stands with every page of numbers. */
export function Freshness({ scorecard, designation }: FreshnessProps) {
  const look = useLook();
  const { t, numbers } = useWords();
  const { asOf, refreshed, source } = scorecard;
  const parts = [
    ...(designation
      ? [
          t.rules(numbers.month(editionMonth(designation))),
          t.asOf(numbers.day(asOf)),
          t.dataThrough(numbers.month(designation.month)),
        ]
      : [t.scoreAsOf(numbers.day(asOf))]),
    t.refreshed(numbers.day(refreshed.slice(0, 10))),
    t.source[source],
  ];
  return <p className={mergeClasses(look.small, look.quiet)}>{parts.join(' · ')}</p>;
}
