import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DataHistogramRegular } from '@fluentui/react-icons/svg/data-histogram';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/partners.ts';
import { scorecardQuery } from '../api/scorecard.ts';
import { useLaterWords } from '../laterWords.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { useAction } from '../parts/action.ts';
import { failureText } from '../parts/failureText.ts';
import { Message } from '../parts/Message.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { hrefOf, useRoute } from '../route.ts';
import { SAMPLE_OVERVIEW } from '../sample.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';

interface FirstRunPageProps {
  lookAgain: () => void;
  busy: boolean;
}

const useStyles = makeStyles({
  steps: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingLeft: '24px', textAlign: 'left' },
  failed: { display: 'grid', justifyItems: 'center', marginTop: tokens.spacingVerticalM, textAlign: 'left' },
});

/** A partner without data: admins are led to the first import, everybody to the sample. */
export default function FirstRunPage({ lookAgain, busy }: FirstRunPageProps) {
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const { t } = useWords();
  const said = useLaterWords().firstRun;
  const isAdmin = useQuery(meQuery(api)).data?.role === 'admin';
  const sample = useSample();
  return (
    <Message
      icon={<DataHistogramRegular />}
      title={isAdmin ? said.title : t.noScorecard}
      actions={
        <>
          {isAdmin && (
            <Button as="a" appearance="primary" href={hrefOf({ page: 'data', partner })}>
              {said.action}
            </Button>
          )}
          <Button
            appearance={isAdmin ? 'secondary' : 'primary'}
            disabledFocusable={sample.busy}
            onClick={sample.open}
          >
            {sample.busy ? said.preparing : sample.failure ? t.retry : said.look}
          </Button>
          <Button appearance="subtle" disabledFocusable={busy} onClick={lookAgain}>
            {busy ? t.trying : t.lookAgain}
          </Button>
        </>
      }
    >
      {isAdmin ? (
        <>
          <p>{said.text}</p>
          <ol className={styles.steps}>
            {said.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      ) : (
        <p role="alert">{said.memberText}</p>
      )}
      <p>{said.sample}</p>
      {sample.busy && <Announcer text={said.preparing} />}
      {sample.failure && (
        <div className={styles.failed}>
          <Refusal failure={sample.failure} text={said.notPrepared(failureText(sample.failure, t))} />
        </div>
      )}
    </Message>
  );
}

/** The way to the sample: it is opened once the server has prepared it, unless one has gone elsewhere meanwhile. */
function useSample() {
  const { api, tokens: signIn } = useTab();
  const queries = useQueryClient();
  const { busy, failure, act } = useAction();
  const open = async () => {
    if (failure?.kind === 'sign-in') signIn.personAsked();
    const here = location.hash;
    const prepared = await act(() => queries.fetchQuery(scorecardQuery(api, SAMPLE_OVERVIEW.partner)));
    if (prepared && location.hash === here) location.hash = hrefOf(SAMPLE_OVERVIEW);
  };
  return { busy, failure, open };
}
