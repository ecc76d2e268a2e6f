import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { CardView } from '../../parts/CardView.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useLook } from '../../parts/look.ts';
import { useTab } from '../../tab.ts';
import { Consent } from './Consent.tsx';
import { ShareForm } from './ShareForm.tsx';
import { needsConsent, type Shared, shareCardQuery, teamsQuery } from './shareQueries.ts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(640px, calc(100vw - 24px))',
    maxHeight: 'calc(100vh - 24px)',
    padding: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

/** Where to, what, and the person's own words: a window over the page, which the keyboard does not leave. */
export function ShareDialog({ close, ...shared }: Shared & { close: () => void }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().share;
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isPosted, setPosted] = useState(false);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={mergeClasses(look.surface, styles.dialog)}
      onClose={close}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          <h2 id={titleId} className={look.heading}>
            {said.title}
          </h2>
          <Button size="small" onClick={() => dialog.current?.close()}>
            {said.close}
          </Button>
        </div>
        <Guarded>
          <Where shared={shared} posted={() => setPosted(true)} />
        </Guarded>
        {!isPosted && (
          <Guarded>
            <h3 className={look.strong}>{said.card}</h3>
            <Answered query={shareCardQuery(api, shared)} blocks={[240]}>
              {({ card }) => <CardView card={card} label={said.card} />}
            </Answered>
          </Guarded>
        )}
      </div>
    </dialog>
  );
}

/** The form, or the consent that it needs first. */
function Where({ shared, posted }: { shared: Shared; posted: () => void }) {
  const look = useLook();
  const { api } = useTab();
  const said = useLaterWords().share;
  const teams = useQuery(teamsQuery(api));
  const failure = teams.isError ? failureOf(teams.error) : undefined;
  if (needsConsent(failure)) return <Consent failure={failure} agreed={() => void teams.refetch()} />;
  return (
    <>
      <p className={look.body}>{said.text}</p>
      <Answered query={teamsQuery(api)} blocks={[150]}>
        {({ teams: found }) => <ShareForm teams={found} shared={shared} posted={posted} />}
      </Answered>
    </>
  );
}
