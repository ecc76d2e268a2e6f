import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.tsx';

interface NoticeProps extends Pick<MessageBarProps, 'intent' | 'layout'> {
  children: ReactNode;
  actions: ReactNode;
}

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } });

/** What holds for all that stands below it, and what to do about it. */
export function Notice({ children, actions, ...look }: NoticeProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <aside className={styles.bar} aria-label={t.notice}>
      <MessageBar {...look}>
        <MessageBarBody>{children}</MessageBarBody>
        <MessageBarActions>{actions}</MessageBarActions>
      </MessageBar>
    </aside>
  );
}
