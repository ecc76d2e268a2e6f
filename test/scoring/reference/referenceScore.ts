import type { FactsDocument } from '#scoring';
import { azureArea, azurePath } from './azureAreas.ts';
import { businessApplications, businessPath } from './businessApplications.ts';
import { DESIGNATIONS, designationOf, type Edition, editionFor, yearOf } from './editions.ts';
import { compared, type Fraction, fraction, printed, total, ZERO } from './fraction.ts';
import type { Measured } from './measured.ts';
import { modernWork } from './modernWork.ts';
import { asOfMonth, monthName } from './months.ts';
import { security2022 } from './security2022.ts';
import { securityPath } from './securityPaths.ts';

// The score document a second time, written from the texts alone and as naively as they read. It shares
// nothing with the core, so that an error has to be made twice to go unseen.

export interface Options {
  readonly on?: string;
  readonly editions?: Readonly<Record<string, string>>;
}

interface JudgedPath {
  readonly path: string;
  readonly metrics: Measured[];
  readonly total: Fraction;
  readonly qualified: boolean;
}

const LISTS: Record<string, Parameters<typeof asOfMonth>[2]> = {
  'business-applications': ['revenue', 'usage'],
  'modern-work': ['licenses'],
  security: ['azure', 'licenses'],
};

function metricsOf(facts: FactsDocument, day: string, edition: Edition, path: string): Measured[] {
  switch (designationOf(edition.id)) {
    case 'business-applications':
      return businessApplications(facts, day, edition, path);
    case 'modern-work':
      return modernWork(facts, day, edition, path);
    case 'security':
      return yearOf(edition.id) === 2022 ? security2022(facts, day) : securityPath(facts, day, edition, path);
    default:
      return azureArea(facts, day, edition, path);
  }
}

const atLeastOne = ({ points }: Measured): boolean => compared(points, fraction(1)) >= 0;

function judged(facts: FactsDocument, day: string, edition: Edition, path: string): JudgedPath {
  const metrics = metricsOf(facts, day, edition, path);
  const met = yearOf(edition.id) === 2022 ? ({ points }: Measured) => compared(points, ZERO) > 0 : atLeastOne;
  const sum = total(metrics.map(({ points }) => points));
  return { path, metrics, total: sum, qualified: compared(sum, fraction(70)) >= 0 && metrics.every(met) };
}

/** A qualified path first, then the higher total, then more metrics with a point, then the first one. */
const better = (a: JudgedPath, b: JudgedPath): number =>
  Number(b.qualified) - Number(a.qualified) ||
  compared(b.total, a.total) ||
  b.metrics.filter(atLeastOne).length - a.metrics.filter(atLeastOne).length;

function selected(facts: FactsDocument, day: string, edition: Edition, paths: JudgedPath[]): JudgedPath {
  const designation = designationOf(edition.id);
  const assigned =
    designation === 'business-applications'
      ? businessPath(facts, day, edition)
      : ['modern-work', 'security'].includes(designation) || paths.length === 1
        ? undefined
        : azurePath(facts, day, edition);
  const path = paths.find(({ path }) => path === assigned) ?? [...paths].sort(better)[0];
  if (path === undefined) {
    throw new Error(`${edition.id} has no path`);
  }
  return path;
}

/** The score document, of all six designations or of some. */
export function referenceScore(
  facts: FactsDocument,
  options: Options = {},
  designations: readonly string[] = DESIGNATIONS,
) {
  const day = options.on ?? facts.asOf;
  return {
    partner: facts.partner.id,
    asOf: day,
    designations: designations.map((designation) => {
      const edition = editionFor(designation, day, options.editions?.[designation]);
      const paths = edition.paths.map((path) => judged(facts, day, edition, path));
      const choice = selected(facts, day, edition, paths);
      return {
        designation,
        edition: edition.id,
        month: monthName(asOfMonth(facts, day, LISTS[designation] ?? ['azure'])),
        selectedPath: choice.path,
        total: printed(choice.total),
        qualified: choice.qualified,
        paths: paths.map(({ path, total: sum, qualified, metrics }) => ({
          path,
          total: printed(sum),
          qualified,
          metrics: metrics.map(({ metric, points, max, value }) => ({
            metric,
            points: printed(points),
            max,
            value: printed(value),
          })),
        })),
      };
    }),
  };
}
export type ReferenceDocument = ReturnType<typeof referenceScore>;
