import { Button } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useEffect, useState } from 'react';
import { fetchSignInSettings } from '../api/signInSettings.ts';
import { Message } from '../parts/Message.tsx';
import { parseRoute, writeRoute } from '../route.ts';
import { deepLink } from '../teams/deepLink.ts';
import { useWords } from '../words.tsx';

/** Opened in a bare browser, where nobody can be signed in: leads to where the tab works. */
export function OutsidePage() {
  const { t } = useWords();
  const [appId, setAppId] = useState<string>();
  useEffect(() => {
    fetchSignInSettings().then(
      ({ teamsAppId }) => setAppId(teamsAppId),
      // Without the id there is no link; the page still says where to go.
      () => undefined,
    );
  }, []);
  const place = writeRoute(parseRoute(location.hash));
  return (
    <Message
      icon={<PeopleTeamRegular />}
      title={t.outside}
      actions={
        <>
          {appId && (
            <Button as="a" appearance="primary" href={deepLink(appId, place, t.title)}>
              {t.openInTeams}
            </Button>
          )}
          <Button onClick={() => location.reload()}>{t.retry}</Button>
        </>
      }
    >
      <p>{t.outsideText}</p>
    </Message>
  );
}
