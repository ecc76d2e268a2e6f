import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/partners.ts';
import { useLaterWords } from '../laterWords.ts';
import { hrefOf } from '../route.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } });

/** Says on every page of the sample that it is one, and leads back; admins to the import. */
export default function SampleBanner() {
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const said = useLaterWords().firstRun;
  const isAdmin = useQuery(meQuery(api)).data?.role === 'admin';
  return (
    <aside className={styles.bar} aria-label={t.notice}>
      <MessageBar>
        <MessageBarBody>{said.madeUp}</MessageBarBody>
        <MessageBarActions>
          {isAdmin && (
            <Button as="a" size="small" href={hrefOf({ page: 'data' })}>
              {said.action}
            </Button>
          )}
          <Button as="a" size="small" href={hrefOf({ page: 'overview' })}>
            {said.leave}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}
