import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
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
  const first = useId();
  const wasAsked = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on with the one in its place.
    if (isAsked !== wasAsked.current) document.getElementById(first)?.focus();
    wasAsked.current = isAsked;
  }, [isAsked, first]);
  const disconnect = () =>
    act(async () => {
      const feed = await api.remove<FeedStatus>('/feed/consent');
      queries.setQueryData(feedQuery(api).queryKey, feed);
      document.getElementById('feed')?.focus();
    });
  if (!isAsked) {
    return (
      <Button id={first} appearance="subtle" onClick={() => setAsked(true)}>
        {said.disconnect}
      </Button>
    );
  }
  return (
    <>
      <p className={look.body} role="status">
        {said.disconnectText}
      </p>
      <Button id={first} disabledFocusable={busy} onClick={() => setAsked(false)}>
        {said.keep}
      </Button>
      <Button disabledFocusable={busy} onClick={() => void disconnect()}>
        {said.disconnectSure}
      </Button>
      {failure && <DataRefusal failure={failure} />}
    </>
  );
}
