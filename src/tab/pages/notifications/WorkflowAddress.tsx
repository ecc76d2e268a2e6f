import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NotificationsAnswer } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { notificationsQuery } from './notificationQueries.ts';

const useStyles = makeStyles({
  workflow: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
  },
  field: { maxWidth: '640px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The address of a workflow: it goes in and never comes out. */
export function WorkflowAddress({ kept }: { kept: NotificationsAnswer['workflow'] }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().notifications;
  const [address, setAddress] = useState('');
  const [done, setDone] = useState('');
  const { busy, failure, act } = useAction();
  const say = async (what: () => Promise<NotificationsAnswer>, word: string) => {
    setDone('');
    const succeeded = await act(async () => {
      queries.setQueryData(notificationsQuery(api).queryKey, await what());
      setAddress('');
    });
    if (succeeded) setDone(word);
  };
  const save = () =>
    say(() => api.put('/notifications/workflow', { address: address.trim() }), said.addressSaved);
  const remove = () => say(() => api.remove('/notifications/workflow'), said.addressRemoved);
  const canKeep = kept !== 'no-keys';
  return (
    <div className={styles.workflow}>
      <h3 className={look.strong}>{said.workflow}</h3>
      <p className={look.body}>{said.workflowText}</p>
      <p className={look.body}>{said.workflowState[kept]}</p>
      {canKeep && (
        <>
          <Field label={said.workflowAddress} className={styles.field}>
            <Input
              type="url"
              autoComplete="off"
              spellCheck={false}
              value={address}
              placeholder="https://…"
              onChange={(_event, { value }) => setAddress(value)}
              // The form around it is saved by itself.
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                if (address.trim() !== '') void save();
              }}
            />
          </Field>
          <div className={styles.actions}>
            <Button disabledFocusable={busy || address.trim() === ''} onClick={() => void save()}>
              {said.saveAddress}
            </Button>
            {kept !== 'none' && (
              <Button disabledFocusable={busy} onClick={() => void remove()}>
                {said.removeAddress}
              </Button>
            )}
          </div>
        </>
      )}
      <p role="status" className={mergeClasses(look.small, look.quiet)}>
        {done}
      </p>
      {failure && (
        <Refusal
          failure={failure}
          text={
            failure.kind === 'refused' && failure.code === 'address-refused'
              ? said.addressRefused
              : said.refused
          }
        />
      )}
    </div>
  );
}
