import { makeStyles, tokens } from '@fluentui/react-components';
import type { Scorecard } from '#contract';
import { Freshness } from '../../parts/Freshness.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { type Route, replaceRoute } from '../../route.ts';
import { type Designation, selectedPath } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { MetricTable } from './MetricTable.tsx';
import { PathCards } from './PathCards.tsx';
import { Readings } from './Readings.tsx';
import { Trail } from './Trail.tsx';

interface DesignationPageProps {
  scorecard: Scorecard;
  designation: Designation;
  route: Extract<Route, { page: 'designation' }>;
}

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL },
});

/** One designation: its paths side by side, and every metric of the one that is looked at. */
export function DesignationPage({ scorecard, designation, route }: DesignationPageProps) {
  const styles = useStyles();
  const { names, short } = useWords();
  const counts = selectedPath(designation);
  const shown = designation.paths.find(({ path }) => path === route.path) ?? counts;
  const name = names.designation[designation.designation];
  const show = (path: string) =>
    replaceRoute({ ...route, metric: undefined, path: path === counts.path ? undefined : path });
  return (
    <main>
      <PageHead
        title={`${name}: ${short(counts)}`}
        above={<Trail partner={scorecard.partner.name} here={name} />}
        route={route}
      >
        <Freshness scorecard={scorecard} designation={designation} />
      </PageHead>
      <div className={styles.page}>
        <Guarded>
          <PathCards designation={designation} shown={shown} show={show} />
        </Guarded>
        <Guarded key={shown.path}>
          <MetricTable path={shown} rules={designation.rules} documents={scorecard.documents} route={route} />
        </Guarded>
        <Guarded>
          <Readings rules={designation.rules} documents={scorecard.documents} />
        </Guarded>
      </div>
    </main>
  );
}
