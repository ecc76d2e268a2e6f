import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EditionShown } from '#contract';
import { PHONE, useLook } from '../../parts/look.ts';
import { METRIC_ORDER } from '../../parts/metricOrder.ts';
import { editionMonth, selectedPath } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  table: {
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    width: '100%',
    overflowWrap: 'anywhere',
    marginTop: tokens.spacingVerticalS,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
      fontVariantNumeric: 'tabular-nums',
    },
    '& th:first-child': { textAlign: 'left', width: '40%', paddingLeft: 0 },
    // Room for a metric's name in one line, in German too.
    [PHONE]: {
      fontSize: tokens.fontSizeBase200,
      '& th, & td': { paddingLeft: tokens.spacingHorizontalXS },
      '& th:first-child': { width: '48%' },
    },
  },
  total: {
    '& > *': {
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      fontWeight: `${tokens.fontWeightSemibold} !important`,
    },
  },
});

interface ComparisonProps {
  first: EditionShown;
  second: EditionShown;
}

/** This partner under two editions, metric by metric of the path that counts under each. */
export function Comparison({ first, second }: ComparisonProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers, pathName, total } = useWords();
  const said = t.pages.rules;
  const paths = [selectedPath(first.score), selectedPath(second.score)] as const;
  const pointsIn = (path: (typeof paths)[number], metric: string): number | undefined =>
    path.metrics.find((one) => one.metric === metric)?.points;
  const shown = (points: number | undefined): string => (points === undefined ? '–' : numbers.points(points));
  const metrics = METRIC_ORDER.filter((metric) => paths.some((path) => pointsIn(path, metric) !== undefined));
  return (
    <section className={mergeClasses(look.surface, styles.surface)}>
      <h2 className={look.heading}>{said.partnerUnder}</h2>
      <table className={mergeClasses(look.body, styles.table)}>
        <thead>
          <tr className={mergeClasses(look.small, look.quiet)}>
            <th scope="col">{said.metric}</th>
            {[first, second].map(({ id }, i) => (
              <th key={id} scope="col">
                {numbers.month(editionMonth({ edition: id }))}
                <br />
                {paths[i] && pathName(paths[i].path)}
              </th>
            ))}
            <th scope="col">{said.difference}</th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => {
            const [a, b] = [pointsIn(paths[0], metric), pointsIn(paths[1], metric)];
            return (
              <tr key={metric}>
                <th scope="row">{names.metric[metric]}</th>
                <td>{shown(a)}</td>
                <td>{shown(b)}</td>
                <td>{numbers.gain((a ?? 0) - (b ?? 0))}</td>
              </tr>
            );
          })}
          <tr className={styles.total}>
            <th scope="row">{said.total}</th>
            <td>{total(paths[0])}</td>
            <td>{total(paths[1])}</td>
            <td>{numbers.gain(paths[0].total - paths[1].total)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
