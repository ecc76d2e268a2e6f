import { Button, Field, Input, mergeClasses, Textarea } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { OrganizationAnswer } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { PrivacyFields } from './PrivacyFields.tsx';
import { useSettingsLook } from './settingsLook.ts';
import { organizationQuery } from './settingsQueries.ts';

const TIME_ZONES = Intl.supportedValuesOf('timeZone');
const LANGUAGES = ['en', 'de'] as const;

/** Name, time zone, language, and who sees whom: saved together. */
export function OrganizationForm({ organization }: { organization: OrganizationAnswer }) {
  const look = useLook();
  const styles = useSettingsLook();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().settings;
  const zones = useId();
  const [draft, setDraft] = useState(organization);
  const [guests, setGuests] = useState(organization.guestTenants.join('\n'));
  const [done, setDone] = useState(false);
  const { busy, failure, act } = useAction();
  const change = (part: Partial<OrganizationAnswer>) => {
    setDone(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    const guestTenants = guests.split(/[\s,;]+/).filter((id) => id !== '');
    const saved = await act(async () => {
      const now = await api.put<OrganizationAnswer>('/organization', { ...draft, guestTenants });
      queries.setQueryData(organizationQuery(api).queryKey, now);
    });
    setDone(saved);
  };
  return (
    <form
      noValidate
      className={mergeClasses(look.surface, styles.section)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className={look.heading}>{said.choices}</h2>
      <div className={styles.fields}>
        <Field label={said.name} size="small">
          <Input
            className={styles.input}
            value={draft.name}
            onChange={(_event, { value }) => change({ name: value })}
          />
        </Field>
        <Field label={said.timeZone} hint={said.timeZoneText} size="small">
          <Input
            className={styles.input}
            list={zones}
            spellCheck={false}
            value={draft.timeZone}
            onChange={(_event, { value }) => change({ timeZone: value.trim() })}
          />
        </Field>
        <datalist id={zones}>
          {TIME_ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Choice
          label={said.language}
          value={draft.language}
          options={LANGUAGES.map((value) => ({ value, name: said.languages[value] }))}
          choose={(language) => change({ language })}
        />
      </div>
      <PrivacyFields draft={draft} change={change} />
      <Field label={said.guests} hint={said.guestsText} size="small">
        <Textarea
          value={guests}
          rows={2}
          spellCheck={false}
          onChange={(_event, { value }) => {
            setDone(false);
            setGuests(value);
          }}
        />
      </Field>
      <div className={styles.end}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {said.save}
        </Button>
        <p role="status" className={mergeClasses(look.small, look.quiet)}>
          {done && said.saved}
        </p>
        {failure && <Refusal failure={failure} text={said.refused} />}
      </div>
    </form>
  );
}
