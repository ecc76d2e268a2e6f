import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecideLink, PersonLinks } from '#contract';
import { unbroken } from '#words';
import { useLaterWords } from '../../laterWords.ts';
import { Choice } from '../../parts/Choice.tsx';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { pickPerson } from '../../teams/pickPerson.ts';
import { useWords } from '../../words.tsx';

interface LinkSomebodyProps {
  /** Entries that nobody is linked to. */
  open: PersonLinks['open'];
  busy: boolean;
  decide: (decision: DecideLink) => void;
}

const useStyles = makeStyles({
  link: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderTop: DIVIDER,
  },
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
});

/** An admin says who somebody is: the host lets them choose a person. */
export function LinkSomebody({ open, busy, decide }: LinkSomebodyProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const said = useLaterWords().links;
  const [chosen, setChosen] = useState('');
  const entry = open.find(({ person }) => person === chosen);
  const pick = pickPerson();
  if (!pick || open.length === 0) return null;
  const link = async () => {
    if (!entry) return;
    const found = await pick(said.linkOf(entry.name ?? t.pages.people.unnamed));
    if (found) decide({ decision: 'link', account: found.id, name: found.name, person: entry.person });
  };
  return (
    <div className={styles.link}>
      <h3 className={look.strong}>{said.linkSomebody}</h3>
      <p className={look.body}>{said.openText}</p>
      <div className={styles.choice}>
        <Choice
          label={said.open}
          value={entry ? chosen : ''}
          options={[
            { value: '', name: said.none },
            ...open.map(({ person, name, certifications }) => ({
              value: person,
              name: `${name ?? t.pages.people.unnamed} – ${unbroken(certifications.join(', '))}`,
            })),
          ]}
          choose={setChosen}
        />
        <Button disabledFocusable={busy || !entry} onClick={() => void link()}>
          {said.pick}
        </Button>
      </div>
    </div>
  );
}
