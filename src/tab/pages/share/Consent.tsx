import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShareConsent } from '#contract';
import type { Failure } from '../../api/failure.ts';
import { searchOf } from '../../api/scorecard.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { agree } from '../../teams/agree.ts';
import { onceAgreed } from './shareQueries.ts';

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
  const [isRefused, setRefused] = useState(false);
  const claims = failure?.kind === 'refused' ? failure.claims : undefined;
  const ask = () =>
    action.act(async () => {
      setRefused(false);
      const { address } = await api.get<ShareConsent>(
        `/share/consent${searchOf({ claims })}`,
        new AbortController().signal,
      );
      if (!(await agree(address))) return setRefused(true);
      await onceAgreed(() => api.get('/share/teams', new AbortController().signal));
      agreed();
    });
  return (
    <section className={styles.consent}>
      <h3 className={look.strong}>{said.consent}</h3>
      <p className={look.body}>{said.consentText}</p>
      <Button appearance="primary" disabledFocusable={action.busy} onClick={() => void ask()}>
        {said.giveConsent}
      </Button>
      <p role="status" className={look.small}>
        {action.busy && said.consentWaits}
      </p>
      {isRefused && !action.busy && <Refusal failure={undefined} text={said.consentRefused} />}
      {action.failure && <Refusal failure={action.failure} text={said.consentMissing} />}
    </section>
  );
}
