import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { useSettingsLook } from './settingsLook.ts';

/** A key that was just made: to be copied now. */
export function MadeKey({ text }: { text: string }) {
  const look = useLook();
  const shared = useSettingsLook();
  const said = useLaterWords().settings;
  const [copied, setCopied] = useState(false);
  // A host may not let a frame write to the clipboard: the key can be copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div>
      <Field label={said.key} hint={said.madeText} size="small">
        <Input className={shared.input} readOnly value={text} onFocus={({ target }) => target.select()} />
      </Field>
      <div className={shared.end}>
        <Button size="small" onClick={() => void copy()}>
          {said.copy}
        </Button>
        <p role="status" className={mergeClasses(look.small, look.quiet)}>
          {copied && said.copied}
        </p>
      </div>
    </div>
  );
}
