import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ImportNeed } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { useLook } from '../../../parts/look.ts';

const useStyles = makeStyles({
  form: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  word: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
});

interface AcceptImportProps {
  /** What acceptance needs a word for. */
  needs: readonly ImportNeed[];
  busy: boolean;
  accept: (words: Partial<Record<ImportNeed, true>>) => void;
  /** What else can be decided, beside the button. */
  children: ReactNode;
}

/** Accepts an import; what is not as it should be in it needs a word of its own. */
export function AcceptImport({ needs, busy, accept, children }: AcceptImportProps) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().data;
  const [given, setGiven] = useState<ReadonlySet<ImportNeed>>(new Set());
  const words = Object.fromEntries([...given].map((need) => [need, true]));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        accept(words);
      }}
    >
      {needs.map((need) => (
        <label key={need} className={`${look.body} ${styles.word}`}>
          <input
            type="checkbox"
            checked={given.has(need)}
            onChange={({ target }) => {
              const others = [...given].filter((one) => one !== need);
              setGiven(new Set(target.checked ? [...others, need] : others));
            }}
          />
          {said.need[need]}
        </label>
      ))}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy || needs.some((need) => !given.has(need))}
        >
          {said.accept}
        </Button>
        {children}
      </div>
    </form>
  );
}
