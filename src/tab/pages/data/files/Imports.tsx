import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Board, ImportAnswer } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { Announcer } from '../../../parts/Announcer.tsx';
import { Answered } from '../../../parts/Answered.tsx';
import { useLook } from '../../../parts/look.ts';
import { useOlderRows } from '../../../parts/olderRows.ts';
import { useTab } from '../../../tab.ts';
import { useWords } from '../../../words.tsx';
import { DataRefusal } from '../DataRefusal.tsx';
import { type ImportList, importsAfter, importsQuery, isOpen, isUnderWay } from '../dataQueries.ts';
import { ImportCard } from './ImportCard.tsx';

/** While the server reads a file it is asked this often how far it is. */
const LOOK_EVERY_MS = 1_000;
/** So much of the history is shown unless more is asked for. */
const RECENT = 5;

const useStyles = makeStyles({
  imports: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  none: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  more: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

/** Every file that was sent, the newest first: those that wait for something, then the history. */
export function Imports({ partner }: Pick<Board, 'partner'>) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const said = useLaterWords().data;
  return (
    <section className={mergeClasses(look.surface, styles.imports)} aria-labelledby="imports">
      <h2 id="imports" className={mergeClasses(look.heading, styles.title)}>
        {said.imports}
      </h2>
      <Answered query={importsQuery(api)} blocks={[56]}>
        {(newest) => <FileList newest={newest} partner={partner} />}
      </Answered>
    </section>
  );
}

function FileList({ newest, partner }: { newest: ImportList } & Pick<Board, 'partner'>) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  const [showsAll, setShowsAll] = useState(false);
  const {
    rows: imports,
    more,
    busy,
    failure,
  } = useOlderRows({ rows: newest.imports, next: newest.next }, (place) => importsAfter(api, place));
  useWatched(imports);
  useAccepted(imports);
  const open = imports.filter(isOpen);
  const over = imports.filter((one) => !isOpen(one));
  const shown = showsAll ? over : over.slice(0, RECENT);
  const card = (found: ImportAnswer) => <ImportCard key={found.id} found={found} partner={partner} />;
  const history = over.length > 0 && open.length > 0 && (
    <h3 key="history" className={mergeClasses(look.strong, styles.title)}>
      {said.history}
    </h3>
  );
  return (
    <>
      <Announcer text={useNews(imports)} />
      {imports.length === 0 && (
        <p className={mergeClasses(look.body, look.quiet, styles.none)}>{said.importsEmpty}</p>
      )}
      {/* One list, in which a card stays the same when it moves into the history. */}
      {[...open.map(card), history, ...shown.map(card)]}
      {shown.length < over.length && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setShowsAll(true)}>
            {said.showAll(numbers.count(over.length))}
          </Button>
        </div>
      )}
      {shown.length === over.length && more && (
        <div className={styles.more}>
          <Button size="small" disabledFocusable={busy} onClick={more}>
            {said.older}
          </Button>
          {failure && <DataRefusal failure={failure} />}
        </div>
      )}
    </>
  );
}

/** While a file is being read the list is asked for again and again. */
function useWatched(imports: readonly ImportAnswer[]): void {
  const { api } = useTab();
  const refetchInterval = imports.some(isUnderWay) ? LOOK_EVERY_MS : false;
  useQuery({ ...importsQuery(api), refetchInterval });
}

/** What the feed brings is accepted by itself: then everything that is computed of it is another. */
function useAccepted(imports: readonly ImportAnswer[]): void {
  const queries = useQueryClient();
  const accepted = imports.filter(({ state }) => state === 'accepted').length;
  const before = useRef(accepted);
  useEffect(() => {
    if (accepted > before.current) void queries.invalidateQueries();
    before.current = accepted;
  }, [accepted, queries]);
}

/** Says for those who do not see it what has become of a file since the last look. */
function useNews(imports: readonly ImportAnswer[]): string {
  const said = useLaterWords().data;
  const [before, setBefore] = useState(imports);
  const [news, setNews] = useState('');
  if (before !== imports) {
    const states = new Map(before.map(({ id, state }) => [id, state]));
    const other = imports.find(({ id, state }) => states.get(id) !== state);
    setBefore(imports);
    if (other) setNews(`${other.fileName}: ${said.state[other.state]}`);
  }
  return news;
}
