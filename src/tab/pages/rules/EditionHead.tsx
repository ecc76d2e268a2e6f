import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EditionShown } from '#contract';
import { useLook } from '../../parts/look.ts';
import { editionMonth } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  head: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL },
});

/** Which edition one reads, since when it holds, and what it asks for in general. */
export function EditionHead({ edition: { id, rules, inForce, outdated } }: { edition: EditionShown }) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers, choice } = useWords();
  const said = t.pages.rules;
  const since = [said.validFrom(numbers.day(rules.validFrom)), ...(inForce ? [said.inForce] : [])];
  return (
    <section className={mergeClasses(look.surface, styles.head)}>
      <h2 className={look.heading}>{t.rules(numbers.month(editionMonth({ edition: id })))}</h2>
      <p className={look.body}>{since.join(' · ')}</p>
      <p className={look.body}>
        {choice[rules.choice]} {said.minimum[rules.minimum]}
      </p>
      {outdated && <p className={look.body}>{said.olderRules}</p>}
    </section>
  );
}
