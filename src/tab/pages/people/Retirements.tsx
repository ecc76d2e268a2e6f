import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Skilling } from '#contract';
import { unbroken } from '#words';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  retired: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL },
  list: { margin: 0, paddingLeft: '20px' },
});

/** Which of the certifications that people hold are retired, and how long they count. */
export function Retirements({ certifications }: Pick<Skilling, 'certifications'>) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.people;
  const ending = certifications.filter(({ retired, lastDay }) => retired ?? lastDay);
  if (ending.length === 0) return null;
  return (
    <section className={mergeClasses(look.surface, styles.retired)}>
      <h2 className={look.strong}>{said.certifications}</h2>
      <ul className={mergeClasses(look.body, styles.list)}>
        {ending.map(({ code, title, retired, lastDay }) => (
          <li key={code}>
            <strong>{unbroken(code)}</strong> <span lang="en">{title}</span>:{' '}
            {[
              retired && said.retiredOn(numbers.day(retired)),
              lastDay && said.countsUntil(numbers.day(lastDay)),
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
