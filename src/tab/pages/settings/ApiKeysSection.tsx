import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApiKeyLine } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { ApiKeyRow } from './ApiKeyRow.tsx';
import { MadeKey } from './MadeKey.tsx';
import { NewKeyForm } from './NewKeyForm.tsx';
import { useSettingsLook } from './settingsLook.ts';

/** Keys of programs: those that there are, and a new one. */
export function ApiKeysSection({ keys }: { keys: readonly ApiKeyLine[] }) {
  const look = useLook();
  const shared = useSettingsLook();
  const said = useLaterWords().settings;
  const [made, setMade] = useState<string>();
  return (
    <section className={mergeClasses(look.surface, shared.section)} aria-labelledby="api-keys">
      <div>
        <h2 id="api-keys" className={look.heading}>
          {said.keys}
        </h2>
        <p className={mergeClasses(look.small, look.quiet)}>{said.keysText}</p>
      </div>
      {keys.length === 0 && <p className={mergeClasses(look.body, look.quiet)}>{said.noKeys}</p>}
      <ul className={shared.rows}>
        {keys.map((key) => (
          <ApiKeyRow key={key.id} made={key} />
        ))}
      </ul>
      {made !== undefined && <MadeKey text={made} />}
      <NewKeyForm made={setMade} />
    </section>
  );
}
