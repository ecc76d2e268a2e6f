import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { Retention } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { useSettingsLook } from './settingsLook.ts';
import { retentionQuery } from './settingsQueries.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  days: { width: '120px', minWidth: 0 },
});

const LONGEST = 3650;
/** What the server would refuse is not sent. */
const daysIn = (text: string): number | undefined => {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= LONGEST ? days : undefined;
};

/** What is removed by itself, after how many days, and what never is; a shorter time is asked about once. */
export function RetentionForm({ kept }: { kept: number }) {
  const look = useLook();
  const shared = useSettingsLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const words = useLaterWords();
  const said = words.retention;
  const [text, setText] = useState(String(kept));
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, failure, act } = useAction();
  const answer = useId();
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on with the one in its place.
    if (asking) document.getElementById(answer)?.focus();
  }, [asking, answer]);
  const days = daysIn(text);
  const write = (value: string) => {
    setText(value);
    setAsking(false);
    setDone(false);
  };
  const save = async () => {
    if (days === undefined) return;
    if (days < kept && !asking) return setAsking(true);
    const saved = await act(async () => {
      const now = await api.put<Retention>('/retention', { uncountedDays: days });
      queries.setQueryData(retentionQuery(api).queryKey, now);
    });
    setAsking(false);
    setDone(saved);
  };
  return (
    <form
      noValidate
      className={mergeClasses(look.surface, shared.section)}
      aria-labelledby="retention"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <h2 id="retention" className={look.heading}>
          {said.title}
        </h2>
        <p className={mergeClasses(look.small, look.quiet)}>{said.about}</p>
      </div>
      <div className={shared.fields}>
        <What title={said.removed(kept)} things={[said.dryRuns, said.errorRows]} />
        <What title={said.kept} things={[said.data, said.scores, said.log]} />
      </div>
      <p className={mergeClasses(look.small, look.quiet)}>{said.person}</p>
      <Field
        label={said.days}
        hint={said.daysText}
        size="small"
        {...(days === undefined && { validationState: 'error' as const })}
      >
        <Input
          className={styles.days}
          inputMode="numeric"
          value={text}
          onChange={(_event, { value }) => write(value)}
        />
      </Field>
      {asking && days !== undefined && (
        <p className={look.body} role="status">
          {said.shorter(days)}
        </p>
      )}
      <div className={shared.end}>
        {asking && (
          <Button id={answer} onClick={() => write(String(kept))}>
            {said.leave(kept)}
          </Button>
        )}
        <Button
          type="submit"
          appearance={asking ? 'secondary' : 'primary'}
          disabledFocusable={busy || days === undefined}
        >
          {asking ? said.sure : said.save}
        </Button>
        <p role="status" className={mergeClasses(look.small, look.quiet)}>
          {done && words.settings.saved}
        </p>
        {failure && <Refusal failure={failure} text={words.settings.refused} />}
      </div>
    </form>
  );
}

function What({ title, things }: { title: string; things: readonly string[] }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div>
      <h3 className={look.strong}>{title}</h3>
      <ul className={mergeClasses(look.body, styles.list)}>
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}
