import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, Suspense } from 'react';
import type { Scorecard } from '#contract';
import { scorecardOnQuery } from '../../api/scorecard.ts';
import { later } from '../../later.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Boundary } from '../../parts/Boundary.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { type Route, replaceRoute } from '../../route.ts';
import { useIsSample } from '../../sample.ts';
import { type Designation, selectedPath } from '../../scorecard.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { PlaceFrame, type PlacePageProps } from '../place/PlaceFrame.tsx';
import { Sight } from '../place/Sight.tsx';
import { MetricTable } from './MetricTable.tsx';
import { PathCards } from './PathCards.tsx';

const Readings = later(async () => ({ default: (await import('./rulesSaid.ts')).Readings }));
const ShareToChannel = later(() => import('../share/ShareToChannel.tsx'));

type Here = Extract<Route, { page: 'designation' }>;

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

/** One designation: its paths side by side, and every metric of the one that is looked at. */
export function DesignationPage(props: PlacePageProps<Here>) {
  const { scorecard, designation, route } = props;
  const { api } = useTab();
  const { names, short } = useWords();
  const name = names.designation[designation.designation];
  if (route.on === undefined && route.edition === undefined) {
    return (
      <PlaceFrame
        {...props}
        title={`${name}: ${short(selectedPath(designation))}`}
        about={<Sight {...props} month={designation.month} />}
        actions={<Sharing {...shownIn(designation, route)} />}
      >
        <Score scorecard={scorecard} designation={designation} route={route} />
      </PlaceFrame>
    );
  }
  return (
    <PlaceFrame {...props} title={name} about={<Sight {...props} />}>
      <Guarded>
        <Answered query={scorecardOnQuery(api, route)}>
          {(then) => {
            const there = then.designations.find((one) => one.designation === designation.designation);
            return there && <Score scorecard={then} designation={there} route={route} />;
          }}
        </Answered>
      </Guarded>
    </PlaceFrame>
  );
}

/** What is posted is what is shown. */
function shownIn(designation: Designation, route: Here): ComponentProps<typeof ShareToChannel> {
  const shown = designation.paths.find(({ path }) => path === route.path);
  const { designation: name, selectedPath: counts } = designation;
  return {
    partner: route.partner,
    designation: name,
    ...(shown && shown.path !== counts && { path: shown.path }),
  };
}

/** It comes after the page, and the page stands without it. The sample is nothing to tell a channel of. */
function Sharing(shared: ComponentProps<typeof ShareToChannel>) {
  if (useIsSample()) return null;
  return (
    <Boundary fallback={() => null}>
      <Suspense fallback={null}>
        <ShareToChannel {...shared} />
      </Suspense>
    </Boundary>
  );
}

function Score({
  scorecard,
  designation,
  route,
}: {
  scorecard: Scorecard;
  designation: Designation;
  route: Here;
}) {
  const styles = useStyles();
  const counts = selectedPath(designation);
  const shown = designation.paths.find(({ path }) => path === route.path) ?? counts;
  const show = (path: string) =>
    replaceRoute({ ...route, metric: undefined, path: path === counts.path ? undefined : path });
  return (
    <div className={styles.page}>
      <Guarded>
        <PathCards designation={designation} shown={shown} show={show} />
      </Guarded>
      <Guarded key={shown.path}>
        <MetricTable scorecard={scorecard} path={shown} rules={designation.rules} route={route} />
      </Guarded>
      <Guarded>
        <Suspense fallback={null}>
          <Readings rules={designation.rules} documents={scorecard.documents} />
        </Suspense>
      </Guarded>
    </div>
  );
}
