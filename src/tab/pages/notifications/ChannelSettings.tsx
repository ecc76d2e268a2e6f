import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotificationsAnswer } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import type { Tested } from './notificationQueries.ts';
import { Reason } from './Reason.tsx';
import type { Draft } from './settingsDraft.ts';
import { WorkflowAddress } from './WorkflowAddress.tsx';

export interface DraftProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

const useStyles = makeStyles({
  channel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  test: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** Where cards go, whether that works, and a card to try it with. */
export function ChannelSettings({ answer, draft, change }: DraftProps & { answer: NotificationsAnswer }) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().notifications;
  const { channel, settings, conversations } = answer;
  const options = [
    { value: 'default', name: said.channelKind.default },
    ...conversations.map(({ channel: id, team, name }) => ({
      value: `bot ${id}`,
      name: said.bot(team ?? said.unnamedTeam, name ?? said.unnamedChannel),
    })),
    { value: 'workflow', name: said.channelKind.workflow },
    { value: 'none', name: said.channelKind.none },
  ];
  const isSaved = JSON.stringify(settings.channel) === JSON.stringify(draft.channel);
  return (
    <section className={mergeClasses(look.surface, styles.channel)}>
      <h2 className={look.heading}>{said.channel}</h2>
      <p className={look.body}>{said.channelText}</p>
      <Choice
        label={said.channelChoice}
        value={draft.channel.kind === 'bot' ? `bot ${draft.channel.channel}` : draft.channel.kind}
        options={options}
        choose={(value) => change({ channel: channelNamed(value) })}
      />
      <p role="status" className={look.body}>
        {!isSaved ? (
          said.unsavedChannel
        ) : channel.ready ? (
          channel.canUpdate ? (
            said.readyUpdates
          ) : (
            said.ready
          )
        ) : (
          <Reason text={channel.reason} within={said.notReady} />
        )}
      </p>
      {draft.channel.kind === 'workflow' && <WorkflowAddress kept={answer.workflow} />}
      <TestCard />
    </section>
  );
}

function channelNamed(value: string): Draft['channel'] {
  if (value.startsWith('bot ')) return { kind: 'bot', channel: value.slice(4) };
  return value === 'workflow' || value === 'none' ? { kind: value } : { kind: 'default' };
}

function TestCard() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().notifications;
  const [tested, setTested] = useState<Tested>();
  const { busy, failure, act } = useAction();
  const send = () =>
    act(async () => {
      setTested(undefined);
      setTested(await api.post<Tested>('/notifications/test', {}));
    });
  return (
    <div className={styles.test}>
      <Button disabledFocusable={busy} onClick={() => void send()}>
        {said.test}
      </Button>
      <p role="status" className={look.body}>
        {tested && (
          <>
            {said.testOutcome[tested.outcome]}{' '}
            {tested.reason !== null && <Reason text={tested.reason} quiet />}
          </>
        )}
      </p>
      {failure && <Refusal failure={failure} text={said.testOutcome.unreachable} />}
    </div>
  );
}
