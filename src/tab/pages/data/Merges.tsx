import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { DuplicatePeople } from '#contract';
import { searchOf } from '../../api/scorecard.ts';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { type Action, useAction } from '../../parts/action.ts';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { DataRefusal } from './DataRefusal.tsx';
import { mergesQuery } from './dataQueries.ts';
import { MergeCandidate } from './MergeCandidate.tsx';
import { PersonEntry } from './PersonEntry.tsx';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, borderTop: DIVIDER },
  merged: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
});

/** Entries of the list of certificates that may be one person, and those that somebody has said are. */
export function Merges() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const said = useLaterWords().data.merges;
  const action = useAction();
  const { failure } = action;
  return (
    <section className={look.surface} aria-labelledby="merges">
      <div className={styles.head}>
        <h2 id="merges" className={look.heading}>
          {said.title}
        </h2>
        <p className={mergeClasses(look.small, look.quiet)}>{said.text}</p>
        {failure && <DataRefusal failure={failure} />}
      </div>
      <Answered query={mergesQuery(api, partner)} blocks={[72]}>
        {(answer) => <MergeList answer={answer} action={action} />}
      </Answered>
    </section>
  );
}

function MergeList({ answer: { candidates, merged }, action }: { answer: DuplicatePeople; action: Action }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const queries = useQueryClient();
  const { day } = useInstants();
  const said = useLaterWords().data.merges;
  const { busy, act } = action;
  const decide = (work: () => Promise<unknown>) =>
    act(async () => {
      await work();
      await queries.invalidateQueries();
    });
  const ofPartner = searchOf({ partner });
  const merge = (into: string, others: readonly string[]) =>
    decide(async () => {
      for (const person of others) await api.post(`/people/merges${ofPartner}`, { person, into });
    });
  const separate = (person: string) =>
    decide(() => api.remove(`/people/merges/${encodeURIComponent(person)}${ofPartner}`));
  if (candidates.length === 0 && merged.length === 0) {
    return <p className={mergeClasses(look.body, look.quiet, styles.item)}>{said.none}</p>;
  }
  return (
    <ul className={styles.list}>
      {candidates.map((candidate) => (
        <li key={candidate.people.map(({ id }) => id).join(' ')} className={styles.item}>
          <MergeCandidate candidate={candidate} busy={busy} merge={merge} />
        </li>
      ))}
      {merged.map(({ person, into, at }) => (
        <li key={person.id} className={mergeClasses(look.body, styles.item, styles.merged)}>
          <span>
            <PersonEntry {...person} /> {said.sameAs(day(at))} <PersonEntry {...into} />
          </span>
          <Button size="small" disabledFocusable={busy} onClick={() => void separate(person.id)}>
            {said.separate}
          </Button>
        </li>
      ))}
    </ul>
  );
}
