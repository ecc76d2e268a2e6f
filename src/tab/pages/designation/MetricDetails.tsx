import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Reading } from '#scoring';
import { NARROW, useLook } from '../../parts/look.ts';
import { hrefOf, type PlaceRoute, samePlace } from '../../route.ts';
import type { Documents, Explanation, Metric } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { Quote } from './Quote.tsx';
import { ReadingNote } from './ReadingNote.tsx';

interface MetricDetailsProps {
  metric: Metric;
  explanation: Explanation;
  readings: readonly Reading[];
  documents: Documents;
  route: PlaceRoute;
}

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gridTemplateColumns: '1.1fr 1.2fr 0.8fr',
    gap: tokens.spacingHorizontalXXXL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL} 36px`,
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalL,
      paddingLeft: tokens.spacingHorizontalL,
    },
  },
  column: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalS, minWidth: 0 },
  subheading: { marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  account: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  sum: {
    marginTop: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  nothing: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

/** How a metric comes to its points: the account that adds up to them, the rule, and what would change them. */
export function MetricDetails({ metric, explanation, readings, documents, route }: MetricDetailsProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers, line, next } = useWords();
  const { lines, next: steps, clause, category } = explanation;
  const behind =
    category === 'skilling'
      ? { href: hrefOf({ page: 'people', ...samePlace(route) }), name: t.pages.people.title }
      : {
          href: hrefOf({ page: 'customers', ...samePlace(route), metric: metric.metric }),
          name: t.pages.customers.title,
        };
  return (
    <div className={mergeClasses(styles.details, look.small)}>
      <Part title={t.drives}>
        <ul className={styles.account}>
          {lines.map((one) => (
            <li key={JSON.stringify(one)} className={styles.line}>
              <span>{line(one)}</span>
              <span className={mergeClasses(styles.points, one.points === 0 && styles.nothing)}>
                {numbers.gain(one.points)}
              </span>
            </li>
          ))}
          <li className={mergeClasses(styles.line, styles.sum)}>
            <span>{names.pointsEarned}</span>
            <span className={styles.points}>
              {t.pointsOf(numbers.points(metric.points), numbers.count(metric.max))}
            </span>
          </li>
        </ul>
        <Link href={behind.href} className={look.small}>
          {behind.name}
        </Link>
      </Part>
      <Part title={t.measured}>
        <Quote clause={clause} documents={documents} />
        {readings.length > 0 && <h4 className={mergeClasses(look.small, styles.subheading)}>{t.weRead}</h4>}
        {readings.map((reading) => (
          <ReadingNote key={reading.row} reading={reading} documents={documents} />
        ))}
      </Part>
      <Part title={t.moves}>
        {steps.length === 0 && (
          <p className={mergeClasses(look.small, look.quiet)}>
            {metric.points >= metric.max ? t.maximumReached : t.noNext}
          </p>
        )}
        <ul className={styles.account}>
          {steps.map((step) => (
            <li key={JSON.stringify(step)} className={styles.line}>
              <span>{next(step)}</span>
              <span className={styles.points}>{numbers.gain(step.gain)}</span>
            </li>
          ))}
        </ul>
        {steps.length > 1 && <p className={mergeClasses(look.small, look.quiet)}>{t.alternatives}</p>}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h3 id={id} className={look.strong}>
        {title}
      </h3>
      {children}
    </section>
  );
}
