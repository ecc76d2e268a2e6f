import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { customerQuery } from '../../api/pages.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useLook } from '../../parts/look.ts';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { CustomerChain } from './CustomerChain.tsx';

interface OpenCustomerProps {
  tenant: string;
  /** Takes how high it is: the rows below lie lower by that much. */
  measured: (height: number) => void;
}

const useStyles = makeStyles({
  open: { display: 'block', padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 34px` },
  id: { overflowWrap: 'anywhere' },
});

/** What a customer's row opens into: its chains of conditions. */
export function OpenCustomer({ tenant, measured }: OpenCustomerProps) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const route = useRoute();
  const box = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => measured(element.offsetHeight));
    watch.observe(element);
    return () => {
      watch.disconnect();
      measured(0);
    };
  }, [measured]);
  if (route.page !== 'customers') return null;
  return (
    <td ref={box} className={styles.open}>
      <p className={mergeClasses(look.small, look.quiet, styles.id)}>{tenant}</p>
      <Guarded>
        <Answered query={customerQuery(api, route, tenant)}>
          {({ chains }) =>
            chains.length === 0 ? (
              <p className={look.small}>{t.pages.customers.noChain}</p>
            ) : (
              chains.map((chain) => <CustomerChain key={JSON.stringify(chain)} chain={chain} />)
            )
          }
        </Answered>
      </Guarded>
    </td>
  );
}
