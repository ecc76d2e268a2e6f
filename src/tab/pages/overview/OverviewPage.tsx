import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Scorecard } from '#contract';
import { incompleteFor } from '../../incomplete.ts';
import { Freshness } from '../../parts/Freshness.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { Legend } from '../../parts/Legend.tsx';
import { useLook } from '../../parts/look.ts';
import { METRIC_ORDER } from '../../parts/metricOrder.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { hrefOf, useRoute } from '../../route.ts';
import { byNearness } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { DesignationRow, useColumns } from './DesignationRow.tsx';
import { IncompleteData } from './IncompleteData.tsx';
import { Warnings } from './Warnings.tsx';

const useStyles = makeStyles({
  about: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** All designations of the partner, the nearest to a change first. */
export function OverviewPage({ scorecard }: { scorecard: Scorecard }) {
  const look = useLook();
  const styles = useStyles();
  const columns = useColumns();
  const { t } = useWords();
  const { partner } = useRoute();
  const designations = byNearness(scorecard.designations);
  const metrics = METRIC_ORDER.filter((name) =>
    designations.some(({ paths }) =>
      paths.some((path) => path.metrics.some(({ metric }) => metric === name)),
    ),
  );
  return (
    <main>
      <PageHead title={scorecard.partner.name}>
        <div className={styles.about}>
          <Freshness scorecard={scorecard} withDay />
          {scorecard.role === 'admin' && (
            <>
              <Link className={look.small} href={hrefOf({ page: 'data', partner })}>
                {t.pages.data}
              </Link>
              <Link className={look.small} href={hrefOf({ page: 'notifications', partner })}>
                {t.pages.notifications}
              </Link>
              <Link className={look.small} href={hrefOf({ page: 'settings', partner })}>
                {t.pages.settings}
              </Link>
            </>
          )}
        </div>
      </PageHead>
      <Guarded>
        <section className={look.surface}>
          <table className={columns.table} aria-label={t.designations}>
            <thead className={columns.head}>
              <tr className={mergeClasses(columns.row, columns.titles, look.small, look.quiet)}>
                <th scope="col">{t.designation}</th>
                <th scope="col">{t.points}</th>
                <th scope="col">{t.byMetric}</th>
                <th scope="col">{t.whereItStands}</th>
              </tr>
            </thead>
            <tbody className={columns.body}>
              {designations.map((designation, index) => (
                <DesignationRow
                  key={designation.designation}
                  designation={designation}
                  first={index === 0}
                  incomplete={incompleteFor(scorecard, designation.designation)}
                />
              ))}
            </tbody>
          </table>
          <Legend metrics={metrics} />
        </section>
      </Guarded>
      <Guarded>
        <Warnings warnings={scorecard.warnings} />
      </Guarded>
      <Guarded>
        <IncompleteData incomplete={scorecard.incomplete} />
      </Guarded>
    </main>
  );
}
