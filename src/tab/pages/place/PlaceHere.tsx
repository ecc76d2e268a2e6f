import { type FunctionComponent, Suspense } from 'react';
import type { Scorecard } from '#contract';
import { later } from '../../later.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import type { PageName, PlaceRoute } from '../../route.ts';
import { useWords } from '../../words.tsx';
import { DesignationPage } from '../designation/DesignationPage.tsx';
import { UnknownPage } from '../UnknownPage.tsx';
import { type LaterPageProps, PlaceFrame } from './PlaceFrame.tsx';
import { Sight } from './Sight.tsx';

/** Pages that are not the first thing one sees come when they are asked for; so high are their parts. */
const LATER: Readonly<Record<Exclude<PageName, 'designation'>, Later>> = {
  customers: { Page: later(() => import('../customers/CustomersPage.tsx')), blocks: [98, 48, 640] },
  people: { Page: later(() => import('../people/PeoplePage.tsx')), blocks: [360] },
  rules: { Page: later(() => import('../rules/RulesPage.tsx')), blocks: [48, 96, 640] },
};

interface Later {
  // Each page is given the address of its own kind: it is found under that kind's name.
  readonly Page: FunctionComponent<LaterPageProps<never>>;
  readonly blocks: readonly number[];
}

/** The page of a designation that the address names. Its way back and its navigation stand whatever becomes of it. */
export function PlaceHere({ scorecard, route }: { scorecard: Scorecard; route: PlaceRoute }) {
  const { t, names } = useWords();
  const designation = scorecard.designations.find((one) => one.designation === route.designation);
  if (!designation) return <UnknownPage />;
  if (route.page === 'designation') {
    return <DesignationPage scorecard={scorecard} designation={designation} route={route} />;
  }
  const here = { scorecard, designation, route };
  const said = t.pages[route.page];
  const { blocks } = LATER[route.page];
  const Page = LATER[route.page].Page as FunctionComponent<LaterPageProps<PlaceRoute>>;
  return (
    <PlaceFrame
      {...here}
      title={said.of(names.designation[designation.designation])}
      name={said.title}
      about={<Sight {...here} />}
    >
      <Guarded>
        <Suspense fallback={<Waiting blocks={blocks} />}>
          <Page {...here} blocks={blocks} />
        </Suspense>
      </Guarded>
    </PlaceFrame>
  );
}
