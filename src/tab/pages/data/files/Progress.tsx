import { makeStyles, ProgressBar } from '@fluentui/react-components';

const useStyles = makeStyles({ bar: { maxWidth: '360px' } });

/** How far something is, from 0 to 1; its number stands beside it. */
export function Progress({ share, label }: { share: number; label: string }) {
  const styles = useStyles();
  return <ProgressBar value={share} thickness="large" aria-label={label} className={styles.bar} />;
}
