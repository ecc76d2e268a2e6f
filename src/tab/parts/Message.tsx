import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLook } from './look.ts';

interface MessageProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  /** Codes and ids, for who is asked for help. */
  details?: ReactNode;
  actions?: ReactNode;
}

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    maxWidth: '480px',
    margin: '0 auto',
    padding: '44px 0',
    textAlign: 'center',
  },
  icon: { display: 'flex', fontSize: '40px', color: tokens.colorNeutralForeground3 },
  details: { overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

/** A page that has nothing to show says why, and what to do. */
export function Message({ icon, title, children, details, actions }: MessageProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <main className={styles.message}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h1 className={look.title} tabIndex={-1}>
        {title}
      </h1>
      <div className={look.body}>{children}</div>
      {details && <p className={mergeClasses(look.small, look.quiet, styles.details)}>{details}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </main>
  );
}
