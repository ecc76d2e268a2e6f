import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { hrefOf, useRoute } from '../route.ts';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';
import { PageHead, type PageHeadProps } from './PageHead.tsx';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

interface AdminPageProps extends Pick<PageHeadProps, 'title'> {
  /** What the page is for. */
  about?: string;
  children: ReactNode;
}

/** A page of its own beside the designations: its name, the way back, and its parts below each other. */
export function AdminPage({ title, about, children }: AdminPageProps) {
  const look = useLook();
  const { t } = useWords();
  const { partner } = useRoute();
  return (
    <main>
      <PageHead title={title}>
        {about && <p className={mergeClasses(look.small, look.quiet)}>{about}</p>}
        <Link className={look.small} href={hrefOf({ page: 'overview', partner })}>
          {t.toOverview}
        </Link>
      </PageHead>
      <div className={useStyles().parts}>{children}</div>
    </main>
  );
}
