import { customersQuery } from '../../api/pages.ts';
import { Answered } from '../../parts/Answered.tsx';
import type { Route } from '../../route.ts';
import { useTab } from '../../tab.ts';
import type { LaterPageProps } from '../place/PlaceFrame.tsx';
import { CustomerList } from './CustomerList.tsx';

type Here = Extract<Route, { page: 'customers' }>;

/** Every customer of the partner with what becomes of it under one path of a designation. */
export default function CustomersPage({ route, blocks }: LaterPageProps<Here>) {
  const { api } = useTab();
  return (
    <Answered query={customersQuery(api, route)} blocks={blocks}>
      {(answer) => <CustomerList answer={answer} route={route} />}
    </Answered>
  );
}
