import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DataHistogramRegular } from '@fluentui/react-icons/svg/data-histogram';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '#contract';
import { question } from '../api/client.ts';
import { useLook } from '../parts/look.ts';
import { Message } from '../parts/Message.tsx';
import { hrefOf, useRoute } from '../route.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';

interface FirstRunPageProps {
  lookAgain: () => void;
  busy: boolean;
}

const useStyles = makeStyles({
  steps: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingLeft: '24px', textAlign: 'left' },
});

/** A partner without data: admins are led to the first import, everybody else is told who can do it. */
export function FirstRunPage({ lookAgain, busy }: FirstRunPageProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const { t } = useWords();
  const said = t.pages.firstRun;
  const { data } = useQuery(question<Me>(api, '/me'));
  const isAdmin = data?.role === 'admin';
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
          <Button disabledFocusable={busy} onClick={lookAgain}>
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
          <p className={mergeClasses(look.small, look.quiet)}>{said.sample}</p>
        </>
      ) : (
        <p role="alert">{said.memberText}</p>
      )}
    </Message>
  );
}
