import { mergeClasses } from '@fluentui/react-components';
import type { Customers } from '#contract';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { pointsOfAll } from './customerList.ts';

interface CustomerSumsProps {
  answer: Customers;
  metric: number | undefined;
}

/** What the metrics that are looked at have earned, and where the customers' points come to something else. */
export function CustomerSums({ answer: { metrics, customers }, metric }: CustomerSumsProps) {
  const look = useLook();
  const { t, names, numbers } = useWords();
  const said = t.pages.customers;
  const seen = metrics
    .map((one, place) => ({ ...one, place }))
    .filter(({ place }) => place === (metric ?? place));
  const sums = seen.map(({ metric: name, points, max, place }) => {
    const earned = `${names.metric[name]} ${t.pointsOf(numbers.points(points), numbers.count(max))}`;
    const together = pointsOfAll(customers, place);
    if (together === undefined) return points === 0 ? earned : said.untold(earned);
    const [alone, counted] = [together, points].map((value) => numbers.points(value));
    return alone === counted ? earned : said.addUpTo(earned, numbers.gain(together));
  });
  const grows = seen.some(({ metric: name }) => name === 'usage-growth');
  return (
    <p className={mergeClasses(look.small, look.quiet)}>
      {names.pointsEarned}: {sums.join(' · ')}.{grows && ` ${said.growthNote}`}
    </p>
  );
}
