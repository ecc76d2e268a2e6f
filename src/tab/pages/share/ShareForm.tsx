import { Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Posted, ShareTeams } from '#contract';
import { type Failure, failureOf } from '../../api/failure.ts';
import { searchOf } from '../../api/scorecard.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { channelsQuery, type Shared } from './shareQueries.ts';

interface ShareFormProps extends ShareTeams {
  shared: Shared;
  posted: () => void;
}

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

const LONGEST = 2_000;

/** Team, channel and words; one press posts it once, however often it is tried. */
export function ShareForm({ teams, shared, posted }: ShareFormProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().share;
  const [teamId, setTeam] = useState('');
  const [channelId, setChannel] = useState('');
  const [message, setMessage] = useState('');
  const [done, setDone] = useState<Posted>();
  const { busy, failure, act } = useAction();
  // What is the same is one post, also when it is tried again after no answer from the server.
  const { partner, ...card } = shared;
  const order = { ...card, teamId, channelId, ...(message.trim() !== '' && { message: message.trim() }) };
  const [key, renewKey] = useKey();
  const post = () =>
    act(async () => {
      try {
        setDone(await api.post<Posted>(`/share${searchOf({ partner })}`, order, key));
        posted();
      } catch (error) {
        // The server will not post under this key again: who has looked into the channel posts anew.
        if (codeOf(failureOf(error)) === 'share-unknown') renewKey();
        throw error;
      }
    });
  if (done) {
    return (
      <p role="status" className={look.body}>
        {said.posted}{' '}
        {done.webUrl !== undefined && (
          <Link inline href={done.webUrl} target="_blank" rel="noreferrer">
            {said.openPost}
          </Link>
        )}
      </p>
    );
  }
  if (teams.length === 0) return <p className={look.body}>{said.noTeams}</p>;
  const chosen =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      renewKey();
      set(value);
    };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (channelId !== '') void post();
      }}
    >
      <div className={styles.choices}>
        <Choice
          label={said.team}
          value={teamId}
          options={[{ value: '', name: said.chooseTeam }, ...teams.map(optionOf)]}
          choose={chosen((team) => {
            setTeam(team);
            setChannel('');
          })}
        />
        {teamId !== '' && <ChannelChoice team={teamId} channel={channelId} choose={chosen(setChannel)} />}
      </div>
      <Field label={said.message} hint={said.messageHint}>
        <Textarea
          value={message}
          maxLength={LONGEST}
          onChange={(_event, { value }) => chosen(setMessage)(value)}
        />
      </Field>
      <div className={styles.end}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || channelId === ''}>
          {busy ? said.posting : said.post}
        </Button>
        {failure && <Refusal failure={failure} text={said.refused[refusalOf(failure)]} />}
      </div>
    </form>
  );
}

const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, name });

/** The key under which a post is made once. */
function useKey(): [key: string, renew: () => void] {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return [key, () => setKey(crypto.randomUUID())];
}

function ChannelChoice({
  team,
  channel,
  choose,
}: {
  team: string;
  channel: string;
  choose: (channel: string) => void;
}) {
  const look = useLook();
  const { api } = useTab();
  const said = useLaterWords().share;
  const found = useQuery(channelsQuery(api, team));
  if (found.isError) return <Refusal failure={failureOf(found.error)} text={said.refused.other} />;
  if (!found.data) return <p className={look.small}>{said.loading}</p>;
  if (found.data.channels.length === 0) return <p className={look.small}>{said.noChannels}</p>;
  const nameOf = (name: string, kind: string): string => (kind === '' ? name : `${name} (${kind})`);
  return (
    <Choice
      label={said.channel}
      value={channel}
      options={[
        { value: '', name: said.chooseChannel },
        ...found.data.channels.map(({ id, name, kind }) => ({
          value: id,
          name: nameOf(name, said.kind[kind]),
        })),
      ]}
      choose={choose}
    />
  );
}

const codeOf = (failure: Failure): string => (failure.kind === 'refused' ? failure.code : '');

/** Which of the refusals that have words of their own it is. */
function refusalOf(failure: Failure): 'share-unknown' | 'graph-refused' | 'other' {
  if (failure.kind !== 'refused') return failure.kind === 'unreachable' ? 'share-unknown' : 'other';
  return failure.code === 'share-unknown' || failure.code === 'graph-refused' ? failure.code : 'other';
}
