import { useQuery } from '@tanstack/react-query';
import { AdminPage } from '../../parts/AdminPage.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
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

/** Where data comes in: files, the feed, what is there of it, and what an admin has to say about it. */
export default function DataPage() {
  const { api } = useTab();
  const { t } = useWords();
  const { partner: named } = useRoute();
  const partner = useQuery(boardQuery(api, named)).data?.partner ?? null;
  return (
    <AdminPage title={t.pages.data}>
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
    </AdminPage>
  );
}
