import { Button } from '@fluentui/react-components';
import { ShareAndroidRegular } from '@fluentui/react-icons/svg/share-android';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../../api/partners.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useTab } from '../../tab.ts';
import { ShareDialog } from './ShareDialog.tsx';
import type { Shared } from './shareQueries.ts';

/** Posts a designation's card in a channel of the person's choice; nothing where the installation cannot. */
export default function ShareToChannel(shared: Shared) {
  const { api } = useTab();
  const said = useLaterWords().share;
  const [isOpen, setOpen] = useState(false);
  const me = useQuery(meQuery(api));
  if (!me.data?.sharing) return null;
  return (
    <>
      <Button icon={<ShareAndroidRegular />} onClick={() => setOpen(true)}>
        {said.action}
      </Button>
      {isOpen && <ShareDialog {...shared} close={() => setOpen(false)} />}
    </>
  );
}
