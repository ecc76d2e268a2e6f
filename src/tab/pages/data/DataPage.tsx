import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../api/failure.ts';
import { AdminPage } from '../../parts/AdminPage.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useLook } from '../../parts/look.ts';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { BoardTable } from './board/BoardTable.tsx';
import { boardQuery } from './dataQueries.ts';
import { Enrolments } from './Enrolments.tsx';
import { FeedSection } from './feed/FeedSection.tsx';
import { FileDrop } from './files/FileDrop.tsx';
import { Imports } from './files/Imports.tsx';
import { Merges } from './Merges.tsx';

const useStyles = makeStyles({
  notAllowed: { padding: '24px' },
});

/** Where data comes in: files, the feed, what is there of it, and what an admin has to say about it. */
export default function DataPage() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const { partner: named } = useRoute();
  const { data: board, error } = useQuery(boardQuery(api, named));
  const failure = error && failureOf(error);
  const isAdmin = !(failure?.kind === 'refused' && failure.code === 'admin-only');
  const partner = board?.partner ?? null;
  return (
    <AdminPage title={t.pages.data}>
      {isAdmin ? (
        <>
          <Guarded>
            <FileDrop partner={partner} />
          </Guarded>
          <Guarded>
            <Imports partner={partner} />
          </Guarded>
          <Guarded>
            <Answered query={boardQuery(api, named)} blocks={[320]}>
              {(answer) => <BoardTable board={answer} />}
            </Answered>
          </Guarded>
          <Guarded>
            <FeedSection />
          </Guarded>
          <Guarded>
            <Enrolments />
          </Guarded>
          <Guarded>
            <Merges />
          </Guarded>
        </>
      ) : (
        <p role="alert" className={mergeClasses(look.surface, look.body, styles.notAllowed)}>
          {t.pages.adminOnly}
        </p>
      )}
    </AdminPage>
  );
}
