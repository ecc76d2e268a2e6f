import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Board, ImportReport } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { useLook } from '../../../parts/look.ts';

interface AssignImportProps extends Pick<Board, 'partner'> {
  ids: ImportReport['partnerIds'];
  busy: boolean;
  assign: (whose: { readonly partner: string; readonly name: string }) => void;
}

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  name: { flex: '0 1 320px', minWidth: 0 },
});

/** A file of ids that nobody knows yet: an admin says whose they are. */
export function AssignImport({ partner, ids, busy, assign }: AssignImportProps) {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().data;
  const [name, setName] = useState(partner?.name ?? '');
  const known = partner?.id ?? idOf(name);
  const unknown = ids.filter((one) => !one.known).map(({ id }) => id);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (known !== '') assign({ partner: known, name: name.trim() });
      }}
    >
      <p className={look.body}>{said.assignText}</p>
      {unknown.length > 0 && <p className={look.small}>{said.partnerIds(unknown.join(', '))}</p>}
      <div className={styles.row}>
        <Field label={said.partnerName} size="small" className={styles.name}>
          <Input value={name} readOnly={partner !== null} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={busy || known === ''}>
          {said.assign}
        </Button>
      </div>
    </form>
  );
}

/** What a partner is known by, made of its name: letters of any script, numbers and hyphens. */
const idOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
