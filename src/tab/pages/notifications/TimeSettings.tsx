import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { NotificationSettings } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import type { DraftProps } from './ChannelSettings.tsx';
import type { WrongField } from './settingsDraft.ts';

interface TimeSettingsProps extends DraftProps {
  timeZone: string;
  wrong: readonly WrongField[];
}

const useStyles = makeStyles({
  rules: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(230px, 100%), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  check: { margin: 0 },
  // Fluent would make them as wide as their column.
  input: { minWidth: 0 },
});

const LANGUAGES = ['own', 'en', 'de'] as const;

/** Thresholds, the day of the digest, quiet hours and the language. */
export function TimeSettings({ timeZone, draft, change, wrong }: TimeSettingsProps) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().notifications;
  const days = Object.keys(said.day) as NotificationSettings['digestDay'][];
  const number = (name: 'nearFrom' | 'nearUntil' | 'riskDays', hint?: string) => (
    <Field
      label={said[name]}
      size="small"
      {...(hint !== undefined && { hint })}
      {...(wrong.includes(name) && {
        validationState: 'error' as const,
        validationMessage: said.wrong[name],
      })}
    >
      <Input
        className={styles.input}
        inputMode={name === 'riskDays' ? 'text' : 'numeric'}
        value={draft[name]}
        onChange={(_event, { value }) => change({ [name]: value })}
      />
    </Field>
  );
  return (
    <section className={mergeClasses(look.surface, styles.rules)}>
      <h2 className={look.heading}>{said.rules}</h2>
      <div className={styles.fields}>
        {number('nearFrom', said.nearText)}
        {number('nearUntil')}
        {number('riskDays', said.riskDaysText)}
        <Choice
          label={said.digestDay}
          value={draft.digestDay}
          options={days.map((value) => ({ value, name: said.day[value] }))}
          choose={(digestDay) => change({ digestDay })}
        />
        <Choice
          label={said.language}
          value={draft.language ?? 'own'}
          options={LANGUAGES.map((value) => ({ value, name: said.languages[value] }))}
          choose={(value) => change({ language: value === 'own' ? null : value })}
        />
      </div>
      <QuietHours draft={draft} change={change} isWrong={wrong.includes('quietHours')} />
      <p className={mergeClasses(look.small, look.quiet)}>{said.zone(timeZone)}</p>
    </section>
  );
}

function QuietHours({ draft, change, isWrong }: DraftProps & { isWrong: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().notifications;
  const [checkId, fromId, toId, wrongId] = [useId(), useId(), useId(), useId()];
  const described = isWrong && { 'aria-describedby': wrongId };
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0, minWidth: 0 }} className={look.body}>
      <div className={styles.quiet}>
        <input
          type="checkbox"
          id={checkId}
          className={styles.check}
          checked={draft.isQuiet}
          onChange={({ target }) => change({ isQuiet: target.checked })}
        />
        <label htmlFor={checkId}>{said.quietHours}</label>
        {draft.isQuiet && (
          <>
            <label htmlFor={fromId}>{said.quietFrom}</label>
            <Input
              id={fromId}
              type="time"
              size="small"
              value={draft.quietFrom}
              {...described}
              onChange={(_event, { value }) => change({ quietFrom: value })}
            />
            <label htmlFor={toId}>{said.quietTo}</label>
            <Input
              id={toId}
              type="time"
              size="small"
              value={draft.quietTo}
              {...described}
              onChange={(_event, { value }) => change({ quietTo: value })}
            />
          </>
        )}
      </div>
      {isWrong && (
        <p id={wrongId} role="alert" className={look.small}>
          {said.wrong.quietHours}
        </p>
      )}
    </fieldset>
  );
}
