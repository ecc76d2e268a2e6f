import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonRow, Skilling } from '#contract';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { inStep, stepColumns } from './peopleList.ts';

const useStyles = makeStyles({
  own: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL },
  list: { margin: 0, paddingLeft: '20px' },
});

/** What the person who looks could do themselves, where it is known who they are. */
export function OwnSteps({ answer, self }: { answer: Skilling; self: PersonRow | undefined }) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, holds } = useWords();
  const said = t.pages.people;
  if (!self && !answer.linked) return null;
  const open = stepColumns(answer).filter(
    (column) => !(self && inStep(self, column)) && column.step.earnable.every((anyOf) => anyOf.length > 0),
  );
  return (
    <section className={mergeClasses(look.surface, styles.own)}>
      <h2 className={look.strong}>{said.couldDo}</h2>
      {open.length === 0 ? (
        <p className={look.body}>{said.couldNothing}</p>
      ) : (
        <ul className={mergeClasses(look.body, styles.list)}>
          {open.map(({ metric, step }) => (
            <li key={`${metric.metric} ${step.step}`}>
              {said.couldStep(
                `${names.metric[metric.metric]}, ${step.step === 0 ? said.scoringStep : said.step(step.step)}`,
                holds(step.earnable),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
