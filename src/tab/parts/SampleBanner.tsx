import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/partners.ts';
import { useLaterWords } from '../laterWords.ts';
import { hrefOf } from '../route.ts';
import { useTab } from '../tab.ts';
import { Notice } from './Notice.tsx';

/** Says on every page of the sample that it is one, and leads back; admins to the import. */
export default function SampleBanner() {
  const { api } = useTab();
  const said = useLaterWords().firstRun;
  const isAdmin = useQuery(meQuery(api)).data?.role === 'admin';
  return (
    <Notice
      actions={
        <>
          {isAdmin && (
            <Button as="a" size="small" href={hrefOf({ page: 'data' })}>
              {said.action}
            </Button>
          )}
          <Button as="a" size="small" href={hrefOf({ page: 'overview' })}>
            {said.leave}
          </Button>
        </>
      }
    >
      {said.madeUp}
    </Notice>
  );
}
