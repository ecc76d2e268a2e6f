import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedStatus } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { useAction } from '../../../parts/action.ts';
import { useLook } from '../../../parts/look.ts';
import { useTab } from '../../../tab.ts';
import { DataRefusal } from '../DataRefusal.tsx';
import { feedQuery } from '../dataQueries.ts';

/** Forgets the access; asks once before, because only a person with the role can give it again. */
export function Disconnect() {
  const look = useLook();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().data.feed;
  const [isAsked, setAsked] = useState(false);
  const { busy, failure, act } = useAction();
  const disconnect = () =>
    act(async () => {
      const feed = await api.remove<FeedStatus>('/feed/consent');
      queries.setQueryData(feedQuery(api).queryKey, feed);
    });
  if (!isAsked) {
    return (
      <Button appearance="subtle" onClick={() => setAsked(true)}>
        {said.disconnect}
      </Button>
    );
  }
  return (
    <>
      <p className={look.body} role="status">
        {said.disconnectText}
      </p>
      <Button data-goes-on disabledFocusable={busy} onClick={() => setAsked(false)}>
        {said.keep}
      </Button>
      <Button disabledFocusable={busy} onClick={() => void disconnect()}>
        {said.disconnectSure}
      </Button>
      {failure && <DataRefusal failure={failure} />}
    </>
  );
}
