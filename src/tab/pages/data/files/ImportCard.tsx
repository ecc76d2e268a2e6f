import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { Board, ImportAnswer } from '#contract';
import { useInstants } from '../../../instants.ts';
import { useLaterWords } from '../../../laterWords.ts';
import { useAction } from '../../../parts/action.ts';
import { DIVIDER, useLook } from '../../../parts/look.ts';
import { useTab } from '../../../tab.ts';
import { useWords } from '../../../words.tsx';
import { DataRefusal } from '../DataRefusal.tsx';
import { importsQuery, isOpen } from '../dataQueries.ts';
import { ImportReportView } from '../ImportReportView.tsx';
import { AcceptImport } from './AcceptImport.tsx';
import { AssignImport } from './AssignImport.tsx';
import { ProblemText } from './Findings.tsx';
import { Progress } from './Progress.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  reading: { display: 'grid', gap: tokens.spacingVerticalXXS, width: '100%' },
  report: { width: '100%' },
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
  const { numbers } = useWords();
  const at = useInstants();
  const { data: said, partners } = useLaterWords();
  const { busy, failure, act } = useAction();
  const heading = useId();
  const { id, state, fileName, origin, progress, report, problem, createdAt, decidedAt } = found;
  const decide = (what: string, words: object = {}) =>
    act(async () => {
      await api.post(`/imports/${encodeURIComponent(id)}/${what}`, words);
      await queries.invalidateQueries({ queryKey: importsQuery(api).queryKey });
      // What counts has changed, so everything that was computed of it is another.
      void queries.invalidateQueries();
    });
  const about = [
    at.day(createdAt),
    ...(origin === 'feed' ? [said.fromFeed] : []),
    // The list is the organization's, the page one partner's.
    ...(partner && found.partner && found.partner !== partner.id ? [partners.of(found.partner)] : []),
    ...(decidedAt === null || isOpen(found) ? [] : [said.decided(at.day(decidedAt))]),
  ];
  const cancel = (
    <Button disabledFocusable={busy} onClick={() => void decide('cancel')}>
      {said.cancel}
    </Button>
  );
  const reported = report && <ImportReportView id={id} report={report} />;
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={mergeClasses(look.strong, styles.name)}>
          {fileName}
        </h3>
        <Badge appearance="outline" shape="rounded">
          {said.state[state]}
        </Badge>
        <span className={mergeClasses(look.small, look.quiet)}>{about.join(' · ')}</span>
        {state === 'accepted' && (
          <Button size="small" disabledFocusable={busy} onClick={() => void decide('undo')}>
            {said.undo}
          </Button>
        )}
      </div>
      {progress && progress.size > 0 && (
        <div className={mergeClasses(look.small, styles.reading)}>
          {said.reading(numbers.percent(Math.round((progress.bytes / progress.size) * 100)))}
          <Progress share={progress.bytes / progress.size} label={said.state.reading} />
        </div>
      )}
      {problem && (
        <p className={look.body}>
          <ProblemText problem={problem} />
        </p>
      )}
      {isOpen(found)
        ? reported
        : reported && (
            <details className={mergeClasses(look.small, styles.report)}>
              <summary className={look.summary}>{said.report}</summary>
              {reported}
            </details>
          )}
      {state === 'held' && (
        <AssignImport
          partner={partner}
          ids={report?.partnerIds ?? []}
          busy={busy}
          assign={(whose) => void decide('assign', whose)}
        />
      )}
      {state === 'staged' && (
        <AcceptImport
          needs={report?.needs ?? []}
          busy={busy}
          accept={(words) => void decide('accept', words)}
        >
          {cancel}
        </AcceptImport>
      )}
      {(state === 'held' || state === 'reading') && cancel}
      {failure && <DataRefusal failure={failure} />}
    </article>
  );
}
