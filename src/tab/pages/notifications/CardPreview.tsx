import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ToldEvent } from '#contract';
import type { Designation } from '#scoring';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { CardView } from '../../parts/CardView.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { samplesQuery, TOLD_EVENTS } from './notificationQueries.ts';

const useStyles = makeStyles({
  preview: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

const NEAREST = 'nearest';

/** What each card would look like, with the partner's own numbers. */
export function CardPreview() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const { names } = useWords();
  const said = useLaterWords().notifications;
  const designations = Object.keys(names.designation) as Designation[];
  const [event, setEvent] = useState<ToldEvent>('near');
  const [designation, setDesignation] = useState<Designation>();
  return (
    <section className={mergeClasses(look.surface, styles.preview)}>
      <h2 className={look.heading}>{said.preview}</h2>
      <p className={look.body}>{said.previewText}</p>
      <div className={styles.choices}>
        <Choice
          label={said.previewOf}
          value={event}
          options={TOLD_EVENTS.map((value) => ({ value, name: said.event[value] }))}
          choose={setEvent}
        />
        <Choice
          label={said.previewDesignation}
          value={designation ?? NEAREST}
          options={[
            { value: NEAREST, name: said.nearest },
            ...designations.map((value) => ({ value, name: names.designation[value] })),
          ]}
          choose={(value) => setDesignation(value === NEAREST ? undefined : value)}
        />
      </div>
      <Answered query={samplesQuery(api, { partner, designation })}>
        {({ cards }) => {
          const shown = cards.find((sample) => sample.event === event);
          return shown ? (
            <CardView card={shown.card} label={said.cardAs(said.event[event])} />
          ) : (
            <p className={look.body}>{said.noPreview}</p>
          );
        }}
      </Answered>
    </section>
  );
}
