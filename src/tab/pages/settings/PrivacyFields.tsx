import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { OrganizationAnswer } from '#contract';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { useSettingsLook } from './settingsLook.ts';

interface PrivacyFieldsProps {
  draft: OrganizationAnswer;
  change: (part: Partial<OrganizationAnswer>) => void;
}

/** What is told of single people, and to whom. */
export function PrivacyFields({ draft, change }: PrivacyFieldsProps) {
  const said = useLaterWords().settings;
  return (
    <>
      <Check
        label={said.names}
        text={said.namesText}
        checked={draft.namesForMembers}
        change={(namesForMembers) => change({ namesForMembers })}
      />
      <Check
        label={said.notices}
        text={said.noticesText}
        checked={draft.personalNotices}
        change={(personalNotices) => change({ personalNotices })}
      />
    </>
  );
}

interface CheckProps {
  label: string;
  text: string;
  checked: boolean;
  change: (checked: boolean) => void;
}

function Check({ label, text, checked, change }: CheckProps) {
  const look = useLook();
  const styles = useSettingsLook();
  const box = useId();
  return (
    <div className={look.body}>
      <input
        type="checkbox"
        id={box}
        className={styles.check}
        checked={checked}
        onChange={({ target }) => change(target.checked)}
      />{' '}
      <label htmlFor={box}>{label}</label>
      <p className={mergeClasses(look.small, look.quiet)}>{text}</p>
    </div>
  );
}
