import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnLink } from '#contract';
import { unbroken } from '#words';
import { searchOf } from '../../api/scorecard.ts';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { refusalOf } from './linkQueries.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '100%',
  },
});

type Entry = OwnLink['open'][number];

/** Which certifications are one's own: what is known, what the mail suggests, or a choice. */
export function OwnLinkPanel({ own }: { own: OwnLink }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().links;
  const link = `/people/link${searchOf({ partner: useRoute().partner })}`;
  const { busy, failure, act } = useAction();
  // Who the person is changes what every answer about people says.
  const say = (word: () => Promise<unknown>) =>
    void act(async () => {
      await word();
      await queries.invalidateQueries();
    });
  const claim = (person: string) => say(() => api.put(link, { person }));
  return (
    <section className={mergeClasses(look.surface, styles.panel)}>
      {own.link ? (
        <Linked link={own.link} busy={busy} part={() => say(() => api.remove(link))} />
      ) : (
        <NotLinked own={own} busy={busy} claim={claim} />
      )}
      {failure && <Refusal failure={failure} text={said.refused[refusalOf(failure)]} />}
    </section>
  );
}

interface LinkedProps {
  link: NonNullable<OwnLink['link']>;
  busy: boolean;
  part: () => void;
}

function Linked({ link, busy, part }: LinkedProps) {
  const look = useLook();
  const styles = useStyles();
  const { day } = useInstants();
  const said = useLaterWords().links;
  const since = day(link.saidAt);
  const word = link.saidBy === 'self' ? said.bySelf(since) : said.byAdmin(since);
  const confirmed = link.confirmed ? said.confirmed : said.notConfirmed;
  return (
    <>
      <h2 className={look.strong}>{said.linked}</h2>
      <p className={look.body}>{held(link.certifications)}</p>
      <div className={styles.actions}>
        <p className={mergeClasses(look.small, look.quiet)}>
          {word}
          {link.saidBy === 'self' && `, ${confirmed}`}
        </p>
        <Button size="small" disabledFocusable={busy} onClick={part}>
          {said.notMe}
        </Button>
      </div>
    </>
  );
}

interface NotLinkedProps {
  own: OwnLink;
  busy: boolean;
  claim: (person: string) => void;
}

function NotLinked({ own: { open }, busy, claim }: NotLinkedProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const said = useLaterWords().links;
  const [chosen, setChosen] = useState('');
  const suggested = open.find((entry) => entry.suggested);
  const nameOf = (entry: Entry): string => entry.name ?? t.pages.people.unnamed;
  return (
    <>
      {suggested && (
        <>
          <h2 className={look.strong}>{said.suggested}</h2>
          <p className={look.body}>{held(suggested.certifications)}</p>
          <p className={look.body}>{said.suggestedText(nameOf(suggested))}</p>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => claim(suggested.person)}>
            {said.thatIsMe}
          </Button>
        </>
      )}
      {!suggested && (
        <>
          <h2 className={look.strong}>{said.choose}</h2>
          <p className={look.body}>{said.chooseText}</p>
          <p className={mergeClasses(look.small, look.quiet)}>{t.pages.people.notLinkedText}</p>
        </>
      )}
      <div className={styles.actions}>
        <Choice
          label={suggested ? said.choose : said.entry}
          value={chosen}
          options={[
            { value: '', name: said.none },
            ...open.map((entry) => ({
              value: entry.person,
              name: `${nameOf(entry)} – ${held(entry.certifications)}`,
            })),
          ]}
          choose={setChosen}
        />
        <Button disabledFocusable={busy || chosen === ''} onClick={() => claim(chosen)}>
          {said.say}
        </Button>
      </div>
    </>
  );
}

const held = (certifications: readonly string[]): string => unbroken(certifications.join(', '));
