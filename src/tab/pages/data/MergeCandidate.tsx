import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { DuplicatePeople } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { PersonEntry } from './PersonEntry.tsx';

interface MergeCandidateProps {
  candidate: DuplicatePeople['candidates'][number];
  busy: boolean;
  /** The certificates of the others become those of the entry that stays. */
  merge: (into: string, others: readonly string[]) => void;
}

const useStyles = makeStyles({
  form: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  people: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  person: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** Entries that look like one person, and which of them stays if they are. */
export function MergeCandidate({ candidate: { because, people }, busy, merge }: MergeCandidateProps) {
  const look = useLook();
  const styles = useStyles();
  const group = useId();
  const said = useLaterWords().data.merges;
  const [stays, setStays] = useState(people[0]?.id ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const others = people.map(({ id }) => id).filter((id) => id !== stays);
        if (!busy) merge(stays, others);
      }}
    >
      <fieldset className={mergeClasses(look.body, styles.people)}>
        <legend className={styles.legend}>
          <strong>{said.because[because]}.</strong> {said.keep}
        </legend>
        {people.map((entry) => (
          <label key={entry.id} className={styles.person}>
            <input
              type="radio"
              name={group}
              checked={stays === entry.id}
              onChange={() => setStays(entry.id)}
            />
            <PersonEntry {...entry} />
          </label>
        ))}
      </fieldset>
      <Button type="submit" size="small" disabledFocusable={busy}>
        {said.merge}
      </Button>
    </form>
  );
}
