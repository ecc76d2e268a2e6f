import type { ReactNode } from 'react';
import type { Scorecard } from '#contract';
import { PageHead } from '../../parts/PageHead.tsx';
import { hrefOf, type PlaceRoute, samePlace } from '../../route.ts';
import type { Designation } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { PlaceNav } from './PlaceNav.tsx';
import { Trail } from './Trail.tsx';

export interface PlacePageProps<Here extends PlaceRoute> {
  scorecard: Scorecard;
  designation: Designation;
  route: Here;
}

/** What a page is told that comes when it is asked for, into a frame that stands already. */
export interface LaterPageProps<Here extends PlaceRoute> extends PlacePageProps<Here> {
  /** How high its parts are, while they are waited for. */
  blocks: readonly number[];
}

interface PlaceFrameProps extends PlacePageProps<PlaceRoute> {
  /** The page's title, and its name in the trail; none of its own for the designation's first page. */
  title: string;
  name?: string;
  /** As of when. */
  about: ReactNode;
  /** What else can be done with the page. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of a designation. */
export function PlaceFrame(props: PlaceFrameProps) {
  const { scorecard, designation, route, title, name, about, actions, children } = props;
  const { names } = useWords();
  const own = names.designation[designation.designation];
  const above = name && { name: own, href: hrefOf({ page: 'designation', ...samePlace(route) }) };
  return (
    <main>
      <PageHead
        title={title}
        above={<Trail partner={scorecard.partner.name} above={above || undefined} here={name ?? own} />}
        actions={actions}
      >
        {about}
      </PageHead>
      <PlaceNav route={route} />
      {children}
    </main>
  );
}
