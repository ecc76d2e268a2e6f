import { Badge, Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Board, ImportAnswer } from '#contract';
import { type Failure, failureOf } from '../../api/failure.ts';
import { FailureId } from '../../parts/FailureId.tsx';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { AcceptImport } from './AcceptImport.tsx';
import { ImportReportView } from './ImportReportView.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface ImportCardProps extends Pick<Board, 'partner'> {
  found: ImportAnswer;
}

/** One file that was sent: where it stands, what is in it, and what can be decided about it. */
export function ImportCard({ found, partner }: ImportCardProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const { t, numbers } = useWords();
  const said = t.pages.data;
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const { id, state, fileName, progress, report, problem, createdAt } = found;
  const decide = async (what: string, words: object = {}) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await api.post(`/imports/${encodeURIComponent(id)}/${what}`, words);
      // What counts has changed, so everything that was computed of it is another.
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3 className={mergeClasses(look.strong, styles.name)}>{fileName}</h3>
        <Badge appearance="outline" shape="rounded">
          {said.state[state]}
        </Badge>
        <span className={mergeClasses(look.small, look.quiet)}>{numbers.day(createdAt.slice(0, 10))}</span>
      </div>
      {progress && progress.size > 0 && (
        <p role="status" className={look.small}>
          {said.reading(numbers.percent((progress.bytes / progress.size) * 100))}
        </p>
      )}
      {problem && (
        <p className={look.body}>
          {problem.detail} {problem.remedy}
        </p>
      )}
      {report && <ImportReportView id={id} report={report} />}
      {state === 'held' && <Assign partner={partner} busy={busy} decide={decide} />}
      <div className={styles.row}>
        {state === 'staged' && (
          <AcceptImport needs={report?.needs ?? []} busy={busy} accept={(words) => decide('accept', words)} />
        )}
        {(state === 'staged' || state === 'held') && (
          <Button disabledFocusable={busy} onClick={() => void decide('cancel')}>
            {said.cancel}
          </Button>
        )}
        {state === 'accepted' && (
          <Button disabledFocusable={busy} onClick={() => void decide('undo')}>
            {said.undo}
          </Button>
        )}
      </div>
      {failure && (
        <p role="alert" className={look.body}>
          {said.refused} <FailureId failure={failure} />
        </p>
      )}
    </article>
  );
}

interface AssignProps extends Pick<Board, 'partner'> {
  busy: boolean;
  decide: (what: string, words: object) => Promise<void>;
}

/** A file of ids that nobody knows yet: an admin says whose they are. */
function Assign({ partner, busy, decide }: AssignProps) {
  const look = useLook();
  const styles = useStyles();
  const said = useWords().t.pages.data;
  const [name, setName] = useState(partner?.name ?? '');
  const known = partner?.id ?? name.trim().toLowerCase().replaceAll(/\W+/g, '-');
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        void decide('assign', { partner: known, name: name.trim() });
      }}
    >
      <p className={look.body}>{said.assignText}</p>
      <Input
        aria-label={said.partnerName}
        value={name}
        disabled={partner !== null}
        onChange={(_event, { value }) => setName(value)}
      />
      <Button type="submit" appearance="primary" disabledFocusable={busy || known === ''}>
        {said.assign}
      </Button>
    </form>
  );
}
