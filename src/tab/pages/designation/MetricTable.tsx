import { mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Scorecard } from '#contract';
import type { Designation as DesignationName } from '#scoring';
import { failureOf } from '../../api/failure.ts';
import { trendQuery } from '../../api/pages.ts';
import { incompleteFor } from '../../incomplete.ts';
import { useLook } from '../../parts/look.ts';
import { NotRefreshed } from '../../parts/NotRefreshed.tsx';
import { type Route, replaceRoute } from '../../route.ts';
import type { Designation, Path } from '../../scorecard.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { MetricRow } from './MetricRow.tsx';
import { useMetricColumns } from './metricColumns.ts';
import type { SparkLine } from './Spark.tsx';
import { TrendTable } from './TrendTable.tsx';

interface MetricTableProps {
  scorecard: Scorecard;
  path: Path;
  rules: Designation['rules'];
  route: Extract<Route, { page: 'designation' }>;
}

/** A row for every metric of a path; each opens into how its points come about. */
export function MetricTable({ scorecard, path, rules, route }: MetricTableProps) {
  const look = useLook();
  const columns = useMetricColumns();
  const { t, pathName } = useWords();
  const trend = useTrend(path, route);
  const minimum = rules?.minimum ?? 'above-zero';
  const linked = path.metrics.find(({ metric }) => metric === route.metric)?.metric;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (linked === undefined) return;
    setOpen((before) => new Set(before).add(linked));
    const row = document.getElementById(linked);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [linked]);

  const toggle = (metric: string) => {
    const isOpen = open.has(metric);
    setOpen(new Set([...open].filter((other) => other !== metric).concat(isOpen ? [] : [metric])));
    // The address leads to what was opened last; closing a metric does not take its link from another.
    if (!isOpen || metric === linked) replaceRoute({ ...route, metric: isOpen ? undefined : metric });
  };

  return (
    <section className={look.surface}>
      <table className={columns.table} aria-label={t.metrics(pathName(path.path))}>
        <thead className={columns.head}>
          <tr className={mergeClasses(columns.row, columns.titles, look.small, look.quiet)}>
            <th scope="col">{t.metricOf(pathName(path.path))}</th>
            <th scope="col">{t.counted}</th>
            <th scope="col">{t.points}</th>
            <th scope="col">{t.earned}</th>
            <th scope="col">{t.nextPoints}</th>
            <th scope="col">{t.pages.sight.trend}</th>
          </tr>
        </thead>
        <tbody className={columns.body}>
          {path.metrics.map((metric) => (
            <MetricRow
              key={metric.metric}
              metric={metric}
              minimum={minimum}
              lacks={path.unmet?.includes(metric.metric) ?? false}
              readings={rules?.readings.filter((one) => one.metrics?.includes(metric.metric)) ?? []}
              documents={scorecard.documents}
              incomplete={incompleteFor(scorecard, route.designation as DesignationName, metric.metric)}
              route={route}
              spark={trend.of(metric.metric)}
              isOpen={open.has(metric.metric)}
              toggle={() => toggle(metric.metric)}
            />
          ))}
        </tbody>
      </table>
      <p className={mergeClasses(look.small, look.quiet, columns.note)}>{t.need[minimum]}</p>
      {trend.failure && (
        <div className={columns.failed}>
          <NotRefreshed
            failure={trend.failure}
            text={t.pages.sight.trendFailed}
            retry={trend.retry}
            busy={trend.busy}
          />
        </div>
      )}
      {trend.lines && <TrendTable lines={trend.lines} />}
    </section>
  );
}

/** The path's last months: they are waited for, or known, or not; why they could not be fetched is said once. */
function useTrend({ path }: Path, route: MetricTableProps['route']) {
  const { api, tokens } = useTab();
  const { data, error, isPending, isFetching, refetch } = useQuery(trendQuery(api, route));
  const failure = error ? failureOf(error) : undefined;
  const trend = data?.paths.find((one) => one.path === path);
  const lines = data && trend?.metrics.map((line): SparkLine => ({ ...line, months: data.months }));
  return {
    lines,
    of: (metric: string) =>
      (isPending ? 'waiting' : lines?.find((line) => line.metric === metric)) ?? 'unknown',
    failure,
    busy: isFetching,
    retry: () => {
      if (failure?.kind === 'sign-in') tokens.personAsked();
      void refetch();
    },
  };
}
