import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import { useWords } from '../words.tsx';
import { Boundary } from './Boundary.tsx';
import { FailureId } from './FailureId.tsx';
import { failureText } from './failureText.ts';
import { useLook } from './look.ts';

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
  },
});

/** A part of a page: when it fails, that is said in its place, and the rest stands. */
export function Guarded({ children }: { children: ReactNode }) {
  return (
    <Boundary fallback={(failure, retry) => <Failed failure={failure} retry={retry} />}>{children}</Boundary>
  );
}

function Failed({ failure, retry }: { failure: Failure; retry: () => void }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div role="alert" className={mergeClasses(look.surface, look.body, styles.failed)}>
      <span>
        {failure.kind === 'broken' ? `${t.broken}.` : failureText(failure, t).text}{' '}
        <FailureId failure={failure} />
      </span>
      <Button size="small" onClick={retry}>
        {t.retry}
      </Button>
    </div>
  );
}
