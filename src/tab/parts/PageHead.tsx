import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ShareRegular } from '@fluentui/react-icons/svg/share';
import type { ReactNode } from 'react';
import { useRoute, writeRoute } from '../route.ts';
import { useIsSample } from '../sample.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { PHONE, useLook } from './look.ts';
import { PartnerChoice } from './PartnerChoice.tsx';

export interface PageHeadProps {
  title: string;
  /** The way back, above the title. */
  above?: ReactNode;
  children: ReactNode;
  /** What else can be done with the page. */
  actions?: ReactNode;
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
    minHeight: '58px',
    [PHONE]: { flexDirection: 'column', alignItems: 'stretch' },
  },
  title: { ':focus': { outlineStyle: 'none' } },
  side: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
    [PHONE]: { justifyContent: 'flex-start' },
  },
});

/** What a page is about, as of when, and a link to it. */
export function PageHead({ title, above, children, actions }: PageHeadProps) {
  const look = useLook();
  const styles = useStyles();
  const { share } = useTab().host;
  const { t } = useWords();
  const route = useRoute();
  const isSample = useIsSample();
  const isOfPartner = route.page !== 'settings' && route.page !== 'notifications';
  return (
    <header className={styles.head}>
      <div>
        {above}
        <h1 className={mergeClasses(look.title, styles.title)} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      <div className={styles.side}>
        {isOfPartner && <PartnerChoice />}
        <div className={styles.actions}>
          {actions}
          {share && !isSample && (
            <Button icon={<ShareRegular />} onClick={() => share(writeRoute(route), title)}>
              {t.share}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
