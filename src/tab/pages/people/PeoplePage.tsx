import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Skilling } from '#contract';
import { skillingQuery } from '../../api/pages.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useLook } from '../../parts/look.ts';
import { type Route, replaceRoute } from '../../route.ts';
import { useIsSample } from '../../sample.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import type { LaterPageProps } from '../place/PlaceFrame.tsx';
import { ownLinkQuery, personLinksQuery } from './linkQueries.ts';
import { OwnLinkPanel } from './OwnLinkPanel.tsx';
import { OwnSteps } from './OwnSteps.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonLinksTable } from './PersonLinksTable.tsx';
import { inOrder } from './peopleList.ts';
import { Retirements } from './Retirements.tsx';

type Here = Extract<Route, { page: 'people' }>;

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  choice: { display: 'flex' },
  none: { padding: '24px' },
});

/** Who counts in which step of a path, until when, and what their leaving would cost. */
export default function PeoplePage({ scorecard, route, blocks }: LaterPageProps<Here>) {
  const { api } = useTab();
  const personal = usePersonal();
  const isAdmin = scorecard.role === 'admin';
  // Beside the people, not after them.
  useQuery({ ...ownLinkQuery(api, route.partner), enabled: personal });
  useQuery({ ...personLinksQuery(api, route.partner), enabled: personal && isAdmin });
  return (
    <Answered query={skillingQuery(api, route)} blocks={blocks}>
      {(answer) => <PathPeople answer={answer} route={route} isAdmin={isAdmin} />}
    </Answered>
  );
}

/** What several people look at says nothing about one of them, and nobody is one of the sample's people. */
function usePersonal(): boolean {
  const { host } = useTab();
  const isSample = useIsSample();
  return !(host.isShared || isSample);
}

interface PathPeopleProps {
  answer: Skilling;
  route: Here;
  isAdmin: boolean;
}

function PathPeople({ answer, route, isAdmin }: PathPeopleProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, pathName } = useWords();
  const { api } = useTab();
  const personal = usePersonal();
  const people = inOrder(answer, personal);
  return (
    <div className={styles.page}>
      {answer.paths.length > 1 && (
        <div className={styles.choice}>
          <Choice
            label={t.chosenPath}
            value={answer.paths.find((path) => path === route.path) ?? answer.path}
            options={answer.paths.map((value) => ({ value, name: pathName(value) }))}
            choose={(path) => replaceRoute({ ...route, path })}
          />
        </div>
      )}
      {personal && (
        <>
          <Guarded>
            <Answered query={ownLinkQuery(api, route.partner)} blocks={[120]}>
              {(own) => <OwnLinkPanel own={own} />}
            </Answered>
          </Guarded>
          <OwnSteps answer={answer} self={people.find(({ self }) => self)} />
        </>
      )}
      {people.length === 0 ? (
        <p className={mergeClasses(look.surface, look.body, styles.none)}>{t.pages.people.nobody}</p>
      ) : (
        <PeopleTable answer={answer} people={people} personal={personal} />
      )}
      <Retirements certifications={answer.certifications} />
      {personal && isAdmin && (
        <Guarded>
          <Answered query={personLinksQuery(api, route.partner)} blocks={[160]}>
            {(links) => <PersonLinksTable answer={links} />}
          </Answered>
        </Guarded>
      )}
    </div>
  );
}
