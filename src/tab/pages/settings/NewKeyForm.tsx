import { Button, Field, Input } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKeyMade, Role } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { useSettingsLook } from './settingsLook.ts';
import { keysQuery } from './settingsQueries.ts';

const ROLES: readonly Role[] = ['member', 'analyst', 'admin'];

/** What a new key is for, and what it may. */
export function NewKeyForm({ made }: { made: (text: string) => void }) {
  const shared = useSettingsLook();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().settings;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [days, setDays] = useState('90');
  const { busy, failure, act } = useAction();
  const make = () =>
    act(async () => {
      const { key } = await api.post<ApiKeyMade>('/api-keys', { name, role, days: Number(days) });
      made(key);
      setName('');
      await queries.invalidateQueries({ queryKey: keysQuery(api).queryKey });
    });
  const isWhole = name.trim() !== '' && /^\d{1,3}$/.test(days);
  return (
    <form
      noValidate
      className={shared.section}
      style={{ padding: 0 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void make();
      }}
    >
      <div className={shared.fields}>
        <Field label={said.keyName} size="small">
          <Input className={shared.input} value={name} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Choice
          label={said.role}
          value={role}
          options={ROLES.map((value) => ({ value, name: said.roles[value] }))}
          choose={setRole}
        />
        <Field label={said.days} size="small">
          <Input
            className={shared.input}
            inputMode="numeric"
            value={days}
            onChange={(_event, { value }) => setDays(value)}
          />
        </Field>
      </div>
      <div className={shared.end}>
        <Button type="submit" disabledFocusable={busy || !isWhole}>
          {said.make}
        </Button>
        {failure && <Refusal failure={failure} text={said.refused} />}
      </div>
    </form>
  );
}
