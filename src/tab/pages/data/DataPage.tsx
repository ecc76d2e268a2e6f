import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { DATA, hrefOf, OVERVIEW } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { BoardTable } from './BoardTable.tsx';
import { boardQuery } from './dataQueries.ts';
import { FileDrop } from './FileDrop.tsx';
import { Imports } from './Imports.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

/** Where data comes in: what is there, files to add, and what became of those that were sent. */
export default function DataPage() {
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  return (
    <main>
      <PageHead title={t.pages.data.title} route={DATA}>
        <Link href={hrefOf(OVERVIEW)}>{t.toOverview}</Link>
      </PageHead>
      <Guarded>
        <Answered query={boardQuery(api)}>
          {(board) => (
            <div className={styles.page}>
              <FileDrop partner={board.partner} />
              <Imports partner={board.partner} />
              <BoardTable board={board} />
            </div>
          )}
        </Answered>
      </Guarded>
    </main>
  );
}
