import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Customers } from '#contract';
import type { CustomerSort, CustomerStanding } from '#words';
import { Announcer } from '../../parts/Announcer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useLook } from '../../parts/look.ts';
import { type Route, replaceRoute } from '../../route.ts';
import { useWords } from '../../words.tsx';
import { CustomerBar } from './CustomerBar.tsx';
import { CustomerSums } from './CustomerSums.tsx';
import { CustomerTable } from './CustomerTable.tsx';
import { counts, visibleCustomers } from './customerList.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  wishes: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  search: { flex: '1 1 200px', minWidth: 0, maxWidth: '360px' },
  none: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, padding: '24px' },
});

interface CustomerListProps {
  answer: Customers;
  route: Extract<Route, { page: 'customers' }>;
}

/** The customers' list with what narrows it down. */
export function CustomerList({ answer, route }: CustomerListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers, pathName } = useWords();
  const { customers: said } = t.pages;
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<CustomerSort>('nearest');
  const [standing, setStanding] = useState<CustomerStanding>();
  const searched = useDeferredValue(search);
  const found = answer.metrics.findIndex(({ metric }) => metric === route.metric);
  const metric = found < 0 ? undefined : found;
  const tally = useMemo(() => counts(answer.customers, metric), [answer, metric]);
  const wishes = useMemo(
    () => ({ metric, standing, search: searched, sort }),
    [metric, standing, searched, sort],
  );
  const rows = useMemo(() => visibleCustomers(answer, wishes), [answer, wishes]);
  const shown = said.count(numbers.count(rows.length), numbers.count(answer.customers.length));
  const clear = () => {
    setSearch('');
    setStanding(undefined);
  };
  const toggle = (tenant: string) =>
    replaceRoute({ ...route, tenant: route.tenant === tenant ? undefined : tenant });
  const ALL = '';
  return (
    <div className={styles.page}>
      <CustomerBar counts={tally} chosen={standing} choose={setStanding} />
      <div className={styles.wishes}>
        <Field label={said.search} size="small" className={styles.search}>
          <Input
            data-goes-on
            type="search"
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
        </Field>
        {answer.paths.length > 1 && (
          <Choice
            label={t.chosenPath}
            value={answer.paths.find((path) => path === route.path) ?? answer.path}
            options={answer.paths.map((value) => ({ value, name: pathName(value) }))}
            choose={(path) => replaceRoute({ ...route, path })}
          />
        )}
        <Choice
          label={said.metric}
          value={metric === undefined ? ALL : (route.metric ?? ALL)}
          options={[
            { value: ALL, name: said.allMetrics },
            ...answer.metrics.map(({ metric: value }) => ({
              value: value as string,
              name: names.metric[value],
            })),
          ]}
          choose={(value) => replaceRoute({ ...route, metric: value === ALL ? undefined : value })}
        />
        <Choice
          label={said.sort}
          value={sort}
          options={(['nearest', 'points', 'name'] as const).map((value) => ({
            value,
            name: said.sorts[value],
          }))}
          choose={setSort}
        />
      </div>
      <p className={mergeClasses(look.small, look.quiet)}>
        {shown} · {said.fixedNote}
      </p>
      <CustomerSums answer={answer} metric={metric} />
      <Announcer text={shown} />
      {rows.length === 0 ? (
        <div className={mergeClasses(look.surface, look.body, styles.none)}>
          <p className={look.body}>{said.noMatch}</p>
          <Button onClick={clear}>{said.clear}</Button>
        </div>
      ) : (
        <CustomerTable answer={answer} rows={rows} wishes={wishes} open={route.tenant} toggle={toggle} />
      )}
    </div>
  );
}
