import { makeStyles, tokens } from '@fluentui/react-components';
import type { Editions } from '#contract';
import { editionsQuery } from '../../api/pages.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { type Route, replaceRoute } from '../../route.ts';
import { editionMonth } from '../../scorecard.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { Readings } from '../designation/Readings.tsx';
import type { LaterPageProps } from '../place/PlaceFrame.tsx';
import { Clauses } from './Clauses.tsx';
import { Comparison } from './Comparison.tsx';
import { EditionHead } from './EditionHead.tsx';

type Here = Extract<Route, { page: 'rules' }>;

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Every edition of a designation's rules with its sources, and two of them compared on this partner. */
export default function RulesPage({ route, blocks }: LaterPageProps<Here>) {
  const { api } = useTab();
  return (
    <Answered query={editionsQuery(api, route)} blocks={blocks}>
      {(answer) => <Edition answer={answer} route={route} />}
    </Answered>
  );
}

const NONE = '';

function Edition({ answer, route }: { answer: Editions; route: Here }) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.rules;
  const { editions, documents } = answer;
  const shown =
    editions.find(({ id }) => id === route.edition) ??
    editions.find(({ inForce }) => inForce) ??
    editions.at(-1);
  const other = editions.find(({ id }) => id === route.with && id !== shown?.id);
  if (!shown) return null;
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Choice
          label={said.compareWith}
          value={other?.id ?? NONE}
          options={[
            { value: NONE, name: said.noComparison },
            ...editions
              .filter(({ id }) => id !== shown.id)
              .toReversed()
              .map(({ id }) => ({ value: id, name: numbers.month(editionMonth({ edition: id })) })),
          ]}
          choose={(value) => replaceRoute({ ...route, with: value === NONE ? undefined : value })}
        />
      </div>
      <EditionHead edition={shown} />
      {other && (
        <Guarded>
          <Comparison first={shown} second={other} />
        </Guarded>
      )}
      <Guarded>
        <Clauses edition={shown} other={other} documents={documents} />
      </Guarded>
      <Guarded>
        <Readings rules={shown.rules} documents={documents} everything />
      </Guarded>
    </div>
  );
}
