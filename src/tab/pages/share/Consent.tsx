import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, failureOf } from '../../api/failure.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { askForConsent, type ConsentAnswer } from '../../teams/consent.ts';
import { consentQuery, onceAgreed } from './shareQueries.ts';

interface ConsentProps {
  failure: Failure | undefined;
  agreed: () => void;
}

const useStyles = makeStyles({
  consent: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
});

/** Seventy may not act for the person yet. They say so in a window that opens by this button, never by itself. */
export function Consent({ failure, agreed }: ConsentProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().share;
  const action = useAction();
  const [answer, setAnswer] = useState<ConsentAnswer['kind']>();
  const claims = failure?.kind === 'refused' ? failure.claims : undefined;
  // Known before it is asked for: browsers open windows only at once after a press.
  const page = useQuery(consentQuery(api, claims));
  const arrived = async () => {
    await onceAgreed(() => api.get('/share/teams', new AbortController().signal));
    agreed();
  };
  const ask = () =>
    action.act(async () => {
      setAnswer(undefined);
      if (!page.data) return;
      const { kind } = await askForConsent('sharing', page.data.address);
      if (kind === 'given') return arrived();
      setAnswer(kind);
    });
  return (
    <section className={styles.consent}>
      <h3 className={look.strong}>{said.consent}</h3>
      <p className={look.body}>{said.consentText}</p>
      <Button appearance="primary" disabledFocusable={action.busy || !page.data} onClick={() => void ask()}>
        {said.giveConsent}
      </Button>
      <p role="status" className={look.small}>
        {action.busy && said.consentWaits}
      </p>
      {answer === 'refused' && !action.busy && <Refusal failure={undefined} text={said.consentRefused} />}
      {answer === 'no-window' && page.data && (
        <>
          <p className={look.body}>
            {said.noWindow}{' '}
            <Link inline href={page.data.address} target="_blank" rel="noreferrer">
              {said.consentPage}
            </Link>
          </p>
          <Button disabledFocusable={action.busy} onClick={() => void action.act(arrived)}>
            {said.haveAgreed}
          </Button>
        </>
      )}
      {page.isError && <Refusal failure={failureOf(page.error)} text={said.refused.other} />}
      {action.failure && <Refusal failure={action.failure} text={said.consentMissing} />}
    </section>
  );
}
