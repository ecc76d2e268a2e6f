import { customersQuery } from '../../api/pages.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import type { Route } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { PlaceFrame, type PlacePageProps } from '../place/PlaceFrame.tsx';
import { Sight } from '../place/Sight.tsx';
import { CustomerList } from './CustomerList.tsx';

/** Every customer of the partner with what becomes of it under one path of a designation. */
export default function CustomersPage(props: PlacePageProps<Extract<Route, { page: 'customers' }>>) {
  const { api } = useTab();
  const { t, names } = useWords();
  const { designation, route } = props;
  const said = t.pages.customers;
  const title = said.of(names.designation[designation.designation]);
  return (
    <PlaceFrame {...props} title={title} name={said.title} about={<Sight {...props} />}>
      <Guarded key={designation.designation}>
        <Answered query={customersQuery(api, route)} blocks={[98, 48, 640]}>
          {(answer) => <CustomerList answer={answer} route={route} />}
        </Answered>
      </Guarded>
    </PlaceFrame>
  );
}
