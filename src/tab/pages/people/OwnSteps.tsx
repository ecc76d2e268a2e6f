import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonRow, Skilling } from '#contract';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { openSteps, type StepColumn } from './peopleList.ts';

const useStyles = makeStyles({
  own: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL },
  list: { margin: 0, paddingLeft: '20px' },
});

/** What the person who looks could do themselves, where it is known who they are. */
export function OwnSteps({ answer, self }: { answer: Skilling; self: PersonRow | undefined }) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers, holds } = useWords();
  const said = t.pages.people;
  if (!self && !answer.linked) return null;
  const open = openSteps(answer, self);
  const brings = ({ metric, step }: StepColumn): string => {
    const missing = metric.steps.reduce((sum, { have, need = 0 }) => sum + Math.max(0, need - have), 0);
    const gain = step.gain ?? 0;
    if (gain === 0) return said.couldOpen;
    return step.step > 0 && missing > 1
      ? said.couldTogether(numbers.gain(gain), numbers.count(missing))
      : said.couldGain(numbers.gain(gain));
  };
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
              )}{' '}
              <span className={look.quiet}>({brings({ metric, step })})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
