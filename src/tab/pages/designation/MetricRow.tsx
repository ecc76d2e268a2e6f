import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type ComponentProps, Suspense } from 'react';
import type { IncompletePeriod } from '#contract';
import type { Reading } from '#scoring';
import { later } from '../../later.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { Incomplete } from '../../parts/Incomplete.tsx';
import { NARROW, useLook } from '../../parts/look.ts';
import { MetricBar } from '../../parts/MetricBar.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import type { PlaceRoute } from '../../route.ts';
import type { Documents, Metric, Minimum } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { useMetricColumns } from './metricColumns.ts';
import { Spark } from './Spark.tsx';

const MetricDetails = later(async () => ({ default: (await import('./rulesSaid.ts')).MetricDetails }));

interface MetricRowProps {
  metric: Metric;
  /** Below what every metric needs. */
  lacks: boolean;
  minimum: Minimum;
  readings: readonly Reading[];
  documents: Documents;
  /** Months whose rows are not all in it. */
  incomplete: readonly IncompletePeriod[];
  route: PlaceRoute;
  /** Its last months. */
  spark: ComponentProps<typeof Spark>['line'];
  isOpen: boolean;
  toggle: () => void;
}

const useStyles = makeStyles({
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: '0 0 0 -20px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    ...typographyStyles.body1Strong,
    marginBottom: tokens.spacingVerticalXXS,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  heading: { paddingLeft: '20px' },
  chevron: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
  earned: { whiteSpace: 'nowrap' },
  points: { ...typographyStyles.body1Strong },
  lacks: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusDangerForeground3,
    whiteSpace: 'nowrap',
  },
  label: { display: 'none', [NARROW]: { display: 'block' } },
});

export function MetricRow({
  metric,
  lacks,
  minimum,
  readings,
  documents,
  incomplete,
  route,
  spark,
  isOpen,
  toggle,
}: MetricRowProps) {
  const look = useLook();
  const columns = useMetricColumns();
  const styles = useStyles();
  const { t, names, numbers, value, next } = useWords();
  const { explanation } = metric;
  const { figure, detail } = value(metric);
  const [step] = explanation?.next ?? [];
  const details = `${metric.metric}-details`;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const label = (text: string) => (
    <span className={mergeClasses(look.small, look.quiet, styles.label)}>{text}</span>
  );
  return (
    <>
      <tr className={mergeClasses(columns.row, columns.metric)}>
        <th scope="row" className={columns.name}>
          <div className={styles.heading}>
            <button
              type="button"
              id={metric.metric}
              className={styles.name}
              aria-expanded={isOpen}
              aria-controls={isOpen ? details : undefined}
              onClick={toggle}
            >
              <Chevron className={styles.chevron} aria-hidden />
              {names.metric[metric.metric]}
            </button>
            {explanation && (
              <p className={mergeClasses(look.small, look.quiet)}>{names.category[explanation.category]}</p>
            )}
          </div>
        </th>
        <td>
          {label(t.counted)}
          <span className={look.body}>{figure}</span>
          {detail && <p className={mergeClasses(look.small, look.quiet)}>{detail}</p>}
          <Incomplete periods={incomplete} />
        </td>
        <td className={columns.bar}>
          <MetricBar metric={metric} marked={minimum === 'one-point'} />
        </td>
        <td className={mergeClasses(look.figures, styles.earned, columns.earned)}>
          <span className={styles.points}>{numbers.points(metric.points)}</span>
          <span className={mergeClasses(look.body, look.quiet)}> / {numbers.count(metric.max)}</span>
          {lacks && (
            <p className={mergeClasses(look.small, styles.lacks)}>
              <WarningRegular aria-hidden />
              {t.lacks[minimum]}
            </p>
          )}
        </td>
        <td className={mergeClasses(look.small, columns.next)}>
          {label(t.nextPoints)}
          {step ? (
            <>
              {next(step)}: <strong>{numbers.gain(step.gain)}</strong>
            </>
          ) : (
            <span className={look.quiet}>{metric.points >= metric.max ? t.maximumReached : t.noNext}</span>
          )}
        </td>
        <td className={columns.wide}>
          {label(t.pages.sight.trend)}
          <Spark line={spark} />
        </td>
      </tr>
      {isOpen && explanation && (
        <tr className={columns.details}>
          <td id={details} colSpan={6}>
            <Guarded>
              <Suspense fallback={<Waiting blocks={[160]} />}>
                <MetricDetails
                  metric={metric}
                  explanation={explanation}
                  readings={readings}
                  documents={documents}
                  route={route}
                />
              </Suspense>
            </Guarded>
          </td>
        </tr>
      )}
    </>
  );
}
