import type { AskedDesignation, Parsed, Trend } from '#contract';
import {
  type Columns,
  type DesignationScore,
  type MetricScore,
  type MonthlyList,
  printed,
  printMonth,
  score,
} from '#scoring';
import { scorePath } from './askedScore.ts';
import type { KnownPartner } from './knownPartner.ts';

const MONTHS = 13;
/** A metric compares the year that ends with the month to the year before. */
const LOOKED_BACK = 24;

/** A designation's points at the end of each of the last months, by the edition that is looked at. */
export function trendOf(known: KnownPartner, asked: AskedDesignation): Parsed<Trend> {
  const now = scorePath(known, asked);
  if (!now.ok) return now;
  const { rulebook, month } = now.value.designation;
  const months = Array.from({ length: MONTHS }, (_month, i) => month - MONTHS + 1 + i);
  const key = JSON.stringify(['trend', rulebook.id, month]);
  const scores = known.once(key, () =>
    months.map((then) => {
      const scored = score(known.columns, {
        on: lastDay(then),
        editions: { [rulebook.designation]: rulebook.id },
      });
      return scored.designations.find((one) => one.rulebook === rulebook);
    }),
  );
  const paths = now.value.designation.paths.map((path) => ({
    path: path.path,
    metrics: path.metrics.map(({ rules: { metric, max } }) => ({
      metric,
      max,
      points: scores.map((then, i) => pointsIn(then, path.path, metric, months[i] ?? 0)),
    })),
  }));
  return { ok: true, value: { edition: rulebook.id, months: months.map(printMonth), paths } };

  function pointsIn(then: DesignationScore | undefined, path: string, metric: string, wanted: number) {
    const found = then?.paths
      .find((one) => one.path === path)
      ?.metrics.find(({ rules }) => rules.metric === metric);
    if (!then || !found || then.month !== wanted) return null;
    return reachesBack(known.columns, rulebook.uses, found, wanted) ? printed(found.points) : null;
  }
}

/** Certifications are known with their days; what comes month by month must be there for both years. */
function reachesBack(
  columns: Columns,
  uses: readonly MonthlyList[],
  { rules: { rule } }: MetricScore,
  month: number,
): boolean {
  if (rule.kind === 'people') return true;
  const starts = uses.map((list) => columns[list]).filter(({ count }) => count > 0);
  return starts.every(({ firstMonth }) => firstMonth <= month - LOOKED_BACK + 1);
}

/** The last day of a month that is a count of months. */
const lastDay = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
