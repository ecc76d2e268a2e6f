import { atLeast, compare, exact } from './exact.ts';
import type { View } from './facts/view.ts';
import { judgeLevel } from './metrics/judgeLevel.ts';
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
  switch (choice.by) {
    case 'only':
      return only;
    case 'market':
      return view.columns.market;
    case 'customer-mix':
      return isSmb(view, choice) ? 'smb' : 'enterprise';
    case 'large-workloads':
      return hasLargeWorkloads(view, choice) ? 'enterprise' : 'smb';
  }
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

function isSmb(
  view: View,
  { filter, smbFrom, enterpriseFrom }: Extract<PathChoice, { by: 'customer-mix' }>,
): boolean {
  const { customers, small, year } = customerMix(view, filter);
  if (enterpriseFrom !== undefined && year >= enterpriseFrom) return false;
  const [numerator, denominator] = smbFrom;
  return small * denominator >= customers * numerator;
}

function hasLargeWorkloads(
  view: View,
  { level, count }: Extract<PathChoice, { by: 'large-workloads' }>,
): boolean {
  const { now, before } = judgeLevel(view, level);
  const reached = (counts: Uint8Array): boolean => counts.filter((counted) => counted !== 0).length >= count;
  return reached(now.counts) && reached(before.counts);
}
