import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Board } from '#contract';
import { failureOf } from '../../api/failure.ts';
import { FailureId } from '../../parts/FailureId.tsx';
import { useLook } from '../../parts/look.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { importsQuery, isUnderWay } from './dataQueries.ts';
import { ImportCard } from './ImportCard.tsx';

/** While the server reads a file it is asked this often how far it is. */
const LOOK_EVERY_MS = 1_000;

const useStyles = makeStyles({
  imports: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  none: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

/** Every file that was sent, the newest first, with what became of it. */
export function Imports({ partner }: Pick<Board, 'partner'>) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const said = t.pages.data;
  const { data, isError, error } = useQuery({
    ...importsQuery(api),
    refetchInterval: ({ state }) => (state.data?.imports.some(isUnderWay) ? LOOK_EVERY_MS : false),
  });
  return (
    <section className={mergeClasses(look.surface, styles.imports)} aria-labelledby="imports">
      <h2 id="imports" className={mergeClasses(look.heading, styles.title)}>
        {said.imports}
      </h2>
      {isError && (
        <p role="alert" className={mergeClasses(look.body, styles.none)}>
          {said.refused} <FailureId failure={failureOf(error)} />
        </p>
      )}
      {data?.imports.length === 0 && (
        <p className={mergeClasses(look.body, look.quiet, styles.none)}>{said.importsEmpty}</p>
      )}
      {data?.imports.map((one) => (
        <ImportCard key={one.id} found={one} partner={partner} />
      ))}
    </section>
  );
}
