import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { Boundary } from './Boundary.tsx';
import { FailureId } from './FailureId.tsx';
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
  return <Boundary fallback={(id, retry) => <Failed id={id} retry={retry} />}>{children}</Boundary>;
}

function Failed({ id, retry }: { id: string; retry: () => void }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div role="alert" className={mergeClasses(look.surface, look.body, styles.failed)}>
      <span>
        {t.broken}. <FailureId failure={{ kind: 'broken', id }} />
      </span>
      <Button size="small" onClick={retry}>
        {t.retry}
      </Button>
    </div>
  );
}
