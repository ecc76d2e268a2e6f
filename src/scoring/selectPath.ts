import { atLeast, compare, exact } from './exact.ts';
import type { View } from './facts/view.ts';
import { judgeLevel, type Standing } from './metrics/judgeLevel.ts';
import type { PathScore } from './pathScore.ts';
import type { PathChoice } from './rulebook.ts';
import type { PathName } from './vocabulary.ts';

/** The path that counts: the better one, or the one that the edition assigns to the partner. */
export function selectPath(view: View, choice: PathChoice, paths: readonly PathScore[]): PathScore {
  const [first, ...others] = paths;
  if (!first) throw new Error('A rulebook has at least one path');
  if (choice.by === 'better') {
    return others.reduce(
      (best, path) => (isBetter(path, best, choice.totalAlone === true) ? path : best),
      first,
    );
  }
  const assigned = assignedPath(view, choice, first.path);
  const found = paths.find(({ path }) => path === assigned);
  if (!found) throw new Error(`The rulebook has no path ${assigned}`);
  return found;
}

/** A qualified path first, then the higher total, then more metrics with a point, then enterprise. */
function isBetter(a: PathScore, b: PathScore, totalAlone: boolean): boolean {
  if (!totalAlone && a.qualified !== b.qualified) return a.qualified;
  const difference = compare(a.total, b.total);
  if (difference !== 0) return difference > 0;
  const withPoint = ({ metrics }: PathScore): number =>
    metrics.filter(({ points }) => atLeast(points, exact(1))).length;
  return withPoint(a) > withPoint(b);
}

function assignedPath(view: View, choice: Exclude<PathChoice, { by: 'better' }>, only: PathName): PathName {
  if (!isAssigned(choice)) return choice.by === 'market' ? view.columns.market : only;
  const assignment = assignmentOf(view, choice);
  if (assignment.by === 'large-workloads') {
    const { now, before, needed } = assignment;
    return now >= needed && before >= needed ? 'enterprise' : 'smb';
  }
  const { customers, small, smbFrom, isLarge } = assignment;
  return !isLarge && small * smbFrom.denominator >= customers * smbFrom.numerator ? 'smb' : 'enterprise';
}

/** What a path is assigned by, counted. */
export type Assignment =
  | {
      readonly by: 'customer-mix';
      /** Those that consumed anything in the month, and how many of them are SMB or SMC. */
      readonly customers: number;
      readonly small: number;
      readonly smbFrom: { readonly numerator: number; readonly denominator: number };
      /** The partner's consumption of a year is so large that the mix does not matter. */
      readonly isLarge: boolean;
    }
  | {
      readonly by: 'large-workloads';
      readonly now: number;
      readonly before: number;
      /** Now and a year ago, for the enterprise path. */
      readonly needed: number;
    };

type Assigned = Extract<PathChoice, { by: Assignment['by'] }>;

export const isAssigned = (choice: PathChoice): choice is Assigned =>
  choice.by === 'customer-mix' || choice.by === 'large-workloads';

export function assignmentOf(view: View, choice: Assigned): Assignment {
  if (choice.by === 'large-workloads') {
    const { now, before } = judgeLevel(view, choice.level);
    const large = ({ counts }: Standing): number => counts.filter((counted) => counted !== 0).length;
    return { by: choice.by, now: large(now), before: large(before), needed: choice.count };
  }
  const { by, filter, smbFrom, enterpriseFrom } = choice;
  const { customers, small, year } = customerMix(view, filter);
  const [numerator, denominator] = smbFrom;
  const isLarge = enterpriseFrom !== undefined && year >= enterpriseFrom;
  return { by, customers, small, smbFrom: { numerator, denominator }, isLarge };
}

/** How many tenants consumed anything in the month, and how many of them are SMB or SMC. */
export function customerMix(view: View, filter: Extract<PathChoice, { by: 'customer-mix' }>['filter']) {
  const table = view.acr(filter);
  const customers = view.columns.segments
    .map((segment, tenant) => ({ segment, tenant }))
    .filter(({ tenant }) => table.at(tenant, view.m0) > 0);
  return {
    customers: customers.length,
    small: customers.filter(({ segment }) => segment === 'smb' || segment === 'smc').length,
    unknown: customers.filter(({ segment }) => segment === undefined).length,
    year: view.columns.segments.reduce((total, _, tenant) => total + table.year(tenant, view.m0), 0),
  };
}
