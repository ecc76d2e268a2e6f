import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedStatus } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { useAction } from '../../../parts/action.ts';
import { useLook } from '../../../parts/look.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { useTab } from '../../../tab.ts';
import { askForConsent } from '../../../teams/consent.ts';
import { DataRefusal } from '../DataRefusal.tsx';
import { feedQuery } from '../dataQueries.ts';

interface ConnectFeedProps {
  text: string;
  action: string;
}

const useStyles = makeStyles({
  connect: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
});

/** Opens the window in which access is given: by this button, never by itself. */
export function ConnectFeed({ text, action }: ConnectFeedProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().data.feed;
  const { busy, failure, act } = useAction();
  const [told, setTold] = useState('');
  const connect = () =>
    act(async () => {
      setTold('');
      const { address } = await api.post<{ readonly address: string }>('/feed/consent', {});
      const answer = await askForConsent('partnerCenter', address);
      if (answer.kind === 'refused') return setTold(said.cancelled);
      if (answer.kind === 'no-window') return setTold(said.noWindow);
      const back = readBack(answer.said);
      if (!back) return setTold(said.nothingBack);
      // Who gives access is who is signed in here: the window itself knows nobody.
      const feed = await api.post<FeedStatus>('/feed/consent/end', back);
      queries.setQueryData(feedQuery(api).queryKey, feed);
    });
  return (
    <div className={styles.connect}>
      <p className={look.body}>{text}</p>
      <Button
        appearance="primary"
        icon={<PlugConnectedRegular />}
        disabledFocusable={busy}
        onClick={() => void connect()}
      >
        {action}
      </Button>
      <p role="status" className={look.small}>
        {busy && said.connecting}
      </p>
      {failure && <DataRefusal failure={failure} reasons={said.notConnected} />}
      {told && <Refusal failure={undefined} text={told} />}
    </div>
  );
}

/** What the sign-in brought back: nothing, where the window said something else. */
function readBack(said: string): object | undefined {
  const given = new URLSearchParams(said);
  const state = given.get('state');
  const code = given.get('code');
  const error = given.get('error');
  if (!state || !(code || error)) return undefined;
  return { state, ...(code && { code }), ...(error && { error }) };
}
