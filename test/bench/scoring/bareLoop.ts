import type { Columns } from '../../../src/scoring/facts/columns.ts';
import type { Series } from '../../../src/scoring/facts/series.ts';
import { type Figures, NAMES } from './figures.ts';
import { ELIGIBLE, MONTHS } from './portfolio.ts';

// The limit: the security designation of July 2026 written out as one loop over the columns that knows every
// threshold, tells nothing but the numbers, and can do nothing else. It knows the portfolio too, which is in its
// favour: a tenant has one workload under one association, so that nothing is judged or left out by workload.

const LAST = MONTHS - 1;

export function bareLoop(columns: Columns): Figures {
  const figures = new Float64Array(NAMES.length);
  loop(columns, figures);
  return Object.fromEntries(NAMES.map((name, i) => [name, figures[i] as number]));
}

function loop({ azure, licenses, tenants }: Columns, figures: Float64Array): void {
  const [cents] = azure.values as readonly [Float64Array];
  const [paidOf, activeOf] = licenses.values as readonly [Float64Array, Float64Array];
  for (let t = 0; t < tenants.names.length; t++) {
    let now = 0;
    let before = 0;
    for (let s = azure.start[t] as number; s < (azure.start[t + 1] as number); s++) {
      if (!eligible(azure, s, ELIGIBLE.azure, ELIGIBLE.services)) continue;
      if ((azure.offer[s] as number) >= ELIGIBLE.offers) continue;
      const last = s * MONTHS + LAST;
      for (let m = last - 11; m <= last; m++) now += cents[m] as number;
      for (let m = last - 23; m <= last - 12; m++) before += cents[m] as number;
    }
    const large = now > 12_000_00;
    const wasLarge = before > 12_000_00;
    const wasSmall = before > 0 && !wasLarge;
    const small = (now > 0 && !large) || (large && wasSmall);
    const wasDeployed = before >= 750_00 && !wasLarge;
    const deployed = (now >= 750_00 && !large) || (large && wasDeployed);
    count(figures, 0, now >= 600_00, before >= 600_00);
    count(figures, 4, large, wasLarge);
    add(figures, 8, large ? now : 0, wasLarge ? before : 0);
    count(figures, 12, now >= 600_00, before >= 600_00);
    count(figures, 16, deployed, wasDeployed);
    add(figures, 20, small ? now : 0, wasSmall ? before : 0);

    let paid = 0;
    let active = 0;
    let paidBefore = 0;
    let activeBefore = 0;
    for (let s = licenses.start[t] as number; s < (licenses.start[t + 1] as number); s++) {
      if (!eligible(licenses, s, ELIGIBLE.licenses, ELIGIBLE.workloads)) continue;
      const last = s * MONTHS + LAST;
      paid += paidOf[last] as number;
      active += activeOf[last] as number;
      paidBefore += paidOf[last - 12] as number;
      activeBefore += activeOf[last - 12] as number;
    }
    const big = paid > 300;
    const wasBig = paidBefore > 300;
    const wasLittle = paidBefore >= 5 && !wasBig;
    const little = (paid >= 5 && !big) || (big && wasLittle);
    const used = active * 100 >= paid * 15;
    const wasUsed = activeBefore * 100 >= paidBefore * 15;
    count(figures, 2, big, wasBig);
    count(figures, 6, big && used, wasBig && wasUsed);
    add(figures, 10, big ? active : 0, wasBig ? activeBefore : 0);
    count(figures, 14, little, wasLittle);
    count(figures, 18, little && used, wasLittle && wasUsed);
    add(figures, 22, little ? active : 0, wasLittle ? activeBefore : 0);
  }
}

// Each figure is followed by its counterpart: won by lost, now by before. The order is that of NAMES.

function count(figures: Float64Array, figure: number, now: boolean, before: boolean): void {
  if (now && !before) figures[figure] = (figures[figure] as number) + 1;
  else if (before && !now) figures[figure + 1] = (figures[figure + 1] as number) + 1;
}

function add(figures: Float64Array, figure: number, now: number, before: number): void {
  figures[figure] = (figures[figure] as number) + now;
  figures[figure + 1] = (figures[figure + 1] as number) + before;
}

/** The names that count come first in the portfolio's lists. */
const eligible = (series: Series, s: number, associations: number, names: number): boolean =>
  ((series.associations[s] as number) & associations) !== 0 && (series.name[s] as number) < names;
