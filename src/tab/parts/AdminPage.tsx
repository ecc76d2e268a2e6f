import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../api/partners.ts';
import { hrefOf, useRoute } from '../route.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';
import { PageHead, type PageHeadProps } from './PageHead.tsx';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  notAllowed: { padding: tokens.spacingHorizontalL },
});

interface AdminPageProps extends Pick<PageHeadProps, 'title'> {
  /** What the page is for. */
  about?: string;
  children: ReactNode;
}

/** A page of its own beside the designations: its name, the way back, and its parts, which only admins see. */
export function AdminPage({ title, about, children }: AdminPageProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const { partner } = useRoute();
  const me = useQuery(meQuery(api)).data;
  return (
    <main>
      <PageHead title={title}>
        {about && <p className={mergeClasses(look.small, look.quiet)}>{about}</p>}
        <Link className={look.small} href={hrefOf({ page: 'overview', partner })}>
          {t.toOverview}
        </Link>
      </PageHead>
      {me && me.role !== 'admin' ? (
        <p role="alert" className={mergeClasses(look.surface, look.body, styles.notAllowed)}>
          {t.pages.adminOnly}
        </p>
      ) : (
        <div className={styles.parts}>{children}</div>
      )}
    </main>
  );
}
